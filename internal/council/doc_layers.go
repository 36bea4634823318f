// # Layers
//
// A profile builds on the layer below it, that one on the next, and every rule keeps the
// level of the document it comes from. The lowest is a nation's: profiles/england,
// profiles/scotland, profiles/wales, profiles/northern-ireland. A base that is a
// folder is one that several councils share, a region's for example: it is written
// like a council's, in the same nation, and has a base in turn. Its documents say
// level = "regional". Its rules, documents, contacts, local texts, advocacy and terms
// come with it, and so do the pages, texts and pictures in its folder
// ([Profile.Below]). Folders that are based on one another in a circle are a fault.
//
// Whom a family can turn to in the whole United Kingdom, profiles/everywhere.toml,
// comes with every profile. Below base = "none" that is all, with the contacts, the
// terms and the pages of the nation.
//
// For each step and each kind of conference,
//
//   - the council's rule holds if it gives a date: it has a number, or is the
//     event's own day;
//   - otherwise, if the rule below gives a date, and not only "by the day" of the
//     event, that rule holds, with its own
//     source and level, and the council's words are kept beside it ([Rule.Said]);
//   - otherwise the council's rule holds, and is a question to ask;
//   - a step the council says nothing about comes from below.
//
// Contacts, topics and terms of the council take the place of those with the same
// id below, and its advocacy of the advocacy below. The rules are in the order in
// which things happen ([KnownSteps]), whatever their order in the files.
//
// # Bank holidays
//
// The program carries the bank holidays of all divisions as GOV.UK publishes
// them. A newer https://www.gov.uk/bank-holidays.json in the council's folder,
// as bank-holidays.json, takes their place. The dates of a division must be in
// order, none twice, and no year may be missing between the first and the last;
// the published range is from the first year's 1 January to the last year's 31
// December. A list that ends earlier than the program's own is a warning, and so is one
// that lacks days which the program's own has: the warning names them. In a year that the
// program does not know, fewer than seven days are a fault.
package council
