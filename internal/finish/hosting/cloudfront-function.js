// For Amazon CloudFront: a function for the event "viewer request". S3 has no folders, so
// that /parents/ has to become /parents/index.html, and /parents leads to /parents/.
function handler(event) {
  var request = event.request;
  var last = request.uri.split('/').pop();
  if (last === '') {
    request.uri += 'index.html';
  } else if (last.indexOf('.') < 0) {
    // Two slashes at the start would name another host.
    var here = request.uri.replace(/^[\/\\]+/, '/');
    return { statusCode: 302, statusDescription: 'Found', headers: { location: { value: here + '/' } } };
  }
  return request;
}
