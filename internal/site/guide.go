package site

// A guide is the data about a council for templates, in one language: site.Params.guide. It
// is a struct, not a map, so that a layout that names an unknown field fails the build
// instead of showing nothing. Days are written "2026-11-22", and "" if there is none.
type guide struct {
	Council   councilParams
	Bands     map[string]band
	Documents []documentParams
	Kinds     []string // of conference, that the profile has rules for
	Events    []eventParams
	Discussed asked // for the date of the strategy discussion
	Rules     []ruleParams
	Contacts  []contactParams
	Local     map[string]*localParams // by topic
	Advocacy  advocacyParams
	Known     knownParams
	Sources   map[string]*listedDocument // what pages rest on, by id
	Pictures  map[string]*pictureParams  // by their path below static/
	Palette   paletteParams
	Tested    []testedParams
	Dropped   []string // the guide's pages that the council has dropped, "/parents/moving"
	Added     []string // the pages of a council's folder, "/parents/where"

	Table    string // the engine's table of rules, JSON
	Holidays string // the names of the days off in the table, JSON: see engineTable
	Counting string // how days are counted, in words
	Closed   bool   // the council has days off of its own
	Dates    datesParams
	OffDays  offDaysParams
	Days     string // the words of dates, JSON: see daysOf
	Weekdays string // "Sunday|Monday|…"
}

type councilParams struct {
	ID, Name, Short, Nation, Division string
	Demonstration                     bool
	Own                               bool // a council's folder, not a built-in profile
	Note, Website                     string
	Logo, LogoAlt                     string // the logo's path below static/
}

type documentParams struct {
	ID, Title, Publisher, URL, Offline string
	Date, Read, Edition, Note, Level   string
}

// A sourceParams is the passage of a document that a statement rests on.
type sourceParams struct {
	Level, Quote, Section, Read string
	DocumentTitle, DocumentURL  string
	Publisher, DocumentDate     string
	Edition                     string
}

type ruleParams struct {
	sourceParams
	ID, TextID, Anchor       string
	Title, Text              string
	Sentence, SentenceFor    string // the rule as a sentence; with the kinds said first
	Says, SaysToChild        string // the sentence without what it depends on; under a child's own words
	Kinds                    []string
	AllKinds                 bool // for every kind that the profile has
	Usual                    bool // for first, review and pre-birth conferences: there is nothing to say
	From, FromWords          string
	Direction                string
	Amount                   int // below zero if no number is given
	AmountText               string
	Unit, Bound              string
	Repeats                  bool
	Whose                    string // "council" or "family": whose deadline it is
	Reading                  string // how the source's days may be read besides, "15 working days"
	Pick                     string // "earliest" or "latest" of two counts
	OnlyIf, MoreWhen         string // of a step that only some families meet
	Situation                string // that only some families are in; "" for a step of every family
	Condition, ConditionText string
	Responsible              string
	Who                      string // Responsible, if the sentence does not say it
	Audience                 []string
	Doubt                    string
	LevelText, SaysText      string
	Said                     *sourceParams // the council's own words beside a rule from below
}

type contactParams struct {
	sourceParams
	ID, Name, About        string
	For                    []string
	Phone, Textphone, Text string
	Email, URL             string
	Hours, HoursData       string // in words; for the script
	BankHolidays           bool
	BankHolidayData        string // the hours of a bank holiday on which it is open all day, for the script
	BankHolidaysSaid       bool
	Doubt                  string
}

type localParams struct {
	sourceParams
	Text, Child, Doubt string
}

type advocacyParams struct {
	sourceParams
	Age                      int
	Inclusive                bool
	AgeWords                 string
	Provider, Consent, Doubt string
}

// A listedDocument is a document that pages rest on. Nation is the nation it is for, "" if it
// is for all; Council is the council that it belongs to, "" if it belongs to none.
type listedDocument struct{ Title, Publisher, URL, Nation, Council string }

// A datesParams lists the pages of answers without JavaScript: the months that have one, and
// the text for the kinds of conference that have none of their own.
type datesParams struct {
	Months []monthParams
	Notes  []noteParams // added before the pages are made, see [settings.notes]
}

// A monthParams is a page of answers, timeline/dates/2026-12/.
type monthParams struct {
	Name  string `json:"name"`  // "2026-12"
	Title string `json:"title"` // "December 2026"
	Year  string `json:"year"`
}

type noteParams struct {
	Kind          string
	Same          string   // the sentence
	Without, Asks []string // titles of steps
}

type testedParams struct{ Text, Date string }

type offDaysParams struct{ Days, From, Until string }

// A band is how the layouts speak to the readers of one age.
type band struct {
	Child   bool // a child reads
	Meeting bool // says "meeting" for the conference
	Short   bool // has the short forms: one date, few words
	Young   bool // is read with a grown-up
	Local   bool // reads what the council says to a child
}

// bands says how the layouts speak to each band of readers. For readers who are not children
// everything is false.
var bands = map[string]band{
	"under-8": {Child: true, Meeting: true, Short: true, Young: true},
	"8-11":    {Child: true, Meeting: true, Short: true, Local: true},
	"12-15":   {Child: true, Meeting: true, Local: true},
	"16-17":   {Child: true, Local: true},
}
