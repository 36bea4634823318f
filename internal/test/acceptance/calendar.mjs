// Reads calendars as ical.js reads them: standard input has a JSON list of texts,
// standard output gets a list of lists of events.
import ICAL from 'ical.js';
import { readFileSync } from 'node:fs';

const event = component => {
  const e = new ICAL.Event(component), alarm = component.getFirstSubcomponent('valarm');
  return {
    uid: e.uid, title: e.summary, day: e.startDate.toString(), end: e.endDate.toString(), wholeDay: e.startDate.isDate,
    transparent: component.getFirstPropertyValue('transp') === 'TRANSPARENT',
    alarm: alarm ? alarm.getFirstPropertyValue('trigger').toString() : '',
  };
};
const texts = JSON.parse(readFileSync(0, 'utf8'));
console.log(JSON.stringify(texts.map(text =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map(event))));
