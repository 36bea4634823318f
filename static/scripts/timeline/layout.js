// The engine's numbers, written by: go test ./internal/timeline -update
// The package comment of internal/timeline says what they mean.

// A request: its head, then the table.
export const VERSION = 2;
export const KIND = 1;
export const FLAGS = 2;
export const CONFERENCE = 3;
export const STRATEGY = 4;
export const CORE_GROUP = 5;
export const REVIEW = 6;
export const EVENTS = 7;
export const TABLE = 15;

// A flag of a request; a place in the table; the years of dates.
export const PLAN_ENDED = 1;
export const TABLE_LAST = 4;
export const FIRST_YEAR = 2020;
export const LAST_YEAR = 2035;

// Refusals of a date that does not go with the conference's.
export const STRATEGY_ORDER = -7;
export const CORE_GROUP_ORDER = -8;
export const REVIEW_ORDER = -9;

// An answer: its head, the steps, then the days that they skip.
export const STEPS = 0;
export const WARNINGS = 2;
export const HEAD = 3;
export const DAY_OFF = 1;

// A step.
export const STEP_RULE = 0;
export const STEP_N = 1;
export const STEP_STATUS = 2;
export const STEP_LIMIT = 3;
export const STEP_EXPECT = 4;
export const STEP_PHASE = 5;
export const STEP_FLAGS = 6;
export const STEP_OTHER_LIMIT = 7;
export const STEP_OTHER_EXPECT = 8;
export const STEP_FIRST_SKIPPED = 9;
export const STEP_SKIPPED = 10;
export const STEP_LEN = 11;

// Its status.
export const DATED = 1;
export const ASK = 2;

// Its flags.
export const SECOND = 1;
export const LAST = 2;

// Its phase.
export const BEFORE = 0;
export const ON_THE_DAY = 1;
export const AFTER = 2;
