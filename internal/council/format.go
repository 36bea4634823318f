package council

// Format is the version of what an editor writes: the keys of council.toml, the front
// matter of pages, the names of texts and of shortcodes. It is increased if a correct folder
// needs a change by hand; CHANGELOG.md then says which.
const Format = 1
