// The places of the page's words in its list. layouts/_partials/timeline/words.html writes
// them in this order, and 0 for those that a page has no use for.

// One text each.
export const working = 0;
export const faults = 1;
export const empty = 2;
export const twoDigits = 3;
export const noSuchDay = 4;
export const range = 5;
export const warning = 6;
export const weekend = 7;
export const holiday = 8;
export const closed = 9;
export const nextNone = 10;
export const today = 11;
export const child = 12;
export const add = 13;
export const dayShort = 14;
export const expect = 15;
export const ends = 16;
export const sendBy = 17;
export const late = 18;
export const familyPassed = 19;
export const told = 20;
export const toldRule = 21;
export const toldLate = 22;
export const skipped = 23;
export const run = 24;
export const line = 25;
export const paper = 26;
export const save = 27;
export const saved = 28;
export const moved = 29;
export const copied = 30;
export const notCopied = 31;
export const forgotten = 32;

// By what a step's date is, and what it is called in the calendar; of a second count.
export const bounds = 33;
export const calendar = 34;
export const expectUnfirm = 35;
export const second = 36;

// By kind of conference; by field of a date; by further date.
export const kinds = 37;
export const missing = 38;
export const not = 39;
export const order = 40;

// The forms of a text with a number, as count takes them.
export const count = 41;
export const dates = 42;
export const sleeps = 43;

// Yesterday, today, tomorrow; so many days, weeks, months, years; a year.
export const near = 44;
export const ago = 45;
export const away = 46;
