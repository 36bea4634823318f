package check

// The checks: those of what is read, then those of what was written.
var (
	Profile = Reason{"profile", Read, `Every date and every number that a family is given comes from the profile. A value that cannot be read, or that contradicts another, is
never guessed: a wrong date can hurt a family. So the whole profile is read in one run, and nothing is published until it is right.`}

	Page = Reason{"page", Read, `Whatever a page's front matter, shortcodes or Markdown cannot mean would be left out or shown half-made, and its author would not know.
The README of the folder lists the keys and shortcodes.`}

	Texts = Reason{"texts", Read, `A text of the interface is on every page and in every answer. One under a misspelt name is shown to nobody, and one without its words in
braces leaves out a date or a number.`}

	File = Reason{"file", Read, `A file in a wrong place or under a wrong name is not read, and nothing says so: a page that families should read is missing. A photo
can say where it was taken, and a file that no browser shows helps nobody.`}

	ReadingSentence = Reason{"reading-sentence", Written, `A reader in fear loses the thread of a long sentence first. Each band of readers has a longest
sentence and a longest average (internal/check/written, Bands): for adults 25 and 15 words. Plain
English Campaign: sentences of 15 to 20 words on average. NHS content guide: short sentences.`}

	ReadingWord = Reason{"reading-word", Written, `A word that is not on the lists of words known at age 9 (Chall and Dale 1995; Spache 1974; our British
additions) has to be explained where it is met, or on the words page; a link on the page of all questions may be a word that readers bring. WCAG 2.2, 3.1.3 Unusual
Words and 3.1.4 Abbreviations. GOV.UK writes with the 5,000 words that people know by age 9.`}

	ReadingGrade = Reason{"reading-grade", Written, `Grades by formula are an alarm, not a proof: the NHS content guide uses them only to put pages in order of
work. So they warn. The limits of each band are in internal/check/written, Bands; a page of fewer than
100 words has no grade of its own, but all pages of a band together have. WCAG 2.2, 3.1.5 Reading Level.`}

	Title = Reason{"title", Written | Published, `A page's title is what a screen reader says first, and what a list of open pages shows. WCAG 2.2, 2.4.2 Page
Titled (A).`}

	Band = Reason{"band", Written, `A page is written for somebody: how long its sentences may be and which words it has to explain depend on
whom. Easy Read's first rule is to know the readers (Inclusion Europe, "Information for all").`}

	Source = Reason{"source", Written, `Families are told where every statement comes from, so every page names the documents it rests on and when each was
last read: by the council no longer ago than stale-source allows. The documents are listed in content/sources.toml and in the council's profile. Council pages go
out of date unseen: of the five the guide was made from, three showed no date.`}

	Checked = Reason{"checked", Written, `Every page shows the family when it was last checked. After a year nobody can be sure that it still holds: Working Together
changed in 2018, 2023 and 2026. The yearly look is our own rule; the Public Sector Bodies Accessibility Regulations 2018 ask for
one a year for the accessibility statement too.`}

	Topics = Reason{"topics", Written, `What a family needs to be told is a checklist, made from five councils' and charities' guides and from what
families said was missing (internal/check/written/topics.toml). A page names the lines it covers; a council that drops or replaces a
page may lose one without noticing.`}

	Translation = Reason{"translation", Written, `A family that chooses its language must not fall back into English on the page that matters: every page and every text
of the main language exists in each language the council offers, or the language is not offered. WCAG 2.2, 3.1.1 and 3.1.2
ask that the language of each part is declared, which helps only if the declaration is true.`}

	Digits = Reason{"digits", Written, `Councils differ in their times, and national numbers change with each edition of Working Together. A number typed into a
text is wrong on some council's site and stays wrong when the rule changes: it comes from the profile, through the shortcodes rule, amount and
when, with its source. "One day" is left alone: it says "some day" as often.`}

	Leftover = Reason{"leftover", Written | Published, `What a family reads is finished text. Markdown that was not understood, a shortcode, or a placeholder that nothing fills is
shown as it was typed, and looks broken: the reader stops to wonder whether the page can be trusted. CommonMark 0.31.2, section 6.2, defines when
asterisks are text: beside a space, for one, and between a question mark and a letter. Few authors expect that, least of all in Arabic or Chinese.`}

	RawHTML = Reason{"raw-html", Written, `Pages are Markdown. HTML in them is left out when the page is made, so what its author meant would silently be
missing; and a script could send what a family types to somebody else.`}

	Headings = Reason{"headings", Written | Published, `A reader who cannot see the page finds the way by its headings, one level at a time. A missing level looks like a missing part. WCAG 2.2, 1.3.1 Info and Relationships and 2.4.6 Headings and Labels. The page's title is the one heading of level 1.`}

	Alt = Reason{"alt", Written | Published, `A picture without a text alternative tells nothing to a reader who cannot see it. WCAG 2.2, 1.1.1 Non-text Content (A).`}

	StepName = Reason{"step-name", Written, `A family reads the name of each step on its timeline. The guide names the steps that it knows; one of a council's own
has only its id until the council names it, and "Aa x" says nothing to anybody.`}

	Drawing = Reason{"drawing", Written | Published, `A drawing (SVG) can hold a script, a page or a link to another host, which would tell that host who reads the guide. A
council's drawings are published byte for byte, so a fault in one is reported in its file; those that a layout makes are
checked as they are published. W3C, Scalable Vector
Graphics (SVG) 2, chapter 2 (Conformance: secure static mode): a picture loads nothing and runs nothing.`}

	Doubt = Reason{"doubt", Written, `Sources contradict themselves (Harrow's procedures count from two different days). What the profile could not settle it records as
a doubt; the council, whose rule it is, can.`}

	StaleSource = Reason{"stale-source", Written, `Every rule is shown to families with the day on which its source was last read. Harrow's procedures are updated twice a year:
after six months a source of the council may have changed, and it is time to read it again (a warning); after a year it has most
likely changed, and the guide would tell families what nobody has looked at since (a fault). A future day is a typing
mistake (a warning, because --from can set the day of a build to an earlier one). What the guide itself and its
built-in profiles rest on is one warning, and never a fault: a council cannot mend it, only take a newer familyguide.`}

	Holidays = Reason{"holidays", Written, `Working days are counted around the bank holidays that GOV.UK has published, and never around guessed ones: 2020, 2022 and
2023 each had one that nobody could know. Past the last published one a date is "not known yet". A year ahead, a family that plans a
conference now has its reviews within the list; less is a warning. A family that asks today may have its conference in four weeks
(15 working days from the strategy discussion, with holidays between) and the first review within 3 months of it (Working
Together, as Family Rights Group gives it): a list that ends before then leaves out dates they need now, and is a fault.`}

	Contrast = Reason{"contrast", Written, `The council's accent colour carries links and buttons. On its paper it needs a contrast of 4.5 to 1: WCAG 2.2, 1.4.3
Contrast (Minimum), AA, with relative luminance as WCAG defines it. The paper has to be light because the guide's ink is dark.`}

	Contacts = Reason{"contacts", Written, `A family rings the council: in office hours, at night and at weekends, and if something went wrong. Without a contact of its own
the page has only "ring the main number", which it does not give. Working Together 2023, chapter 3, expects families to be told whom to contact; how
to complain is part of a fair conference.`}

	Telephone = Reason{"telephone", Written, `A digit too few is easily typed and hard to see. The parent who rings in the week before the conference hears that the number does
not exist, or a stranger answers. What a number shows by itself is its length, by how it begins (Ofcom, National Telephone Numbering Plan),
and whether the number that families read is the one that the link calls. A warning: an area may have a number that the plan does not foresee.`}

	Copied = Reason{"copied", Written, `A council that changes one sentence of a page has a copy of all of it, and a newer guide does not reach that copy: a rule of
law that has changed, or a number that was wrong, stays on its site. So a copy remembers its original (internal/copied), and
this says when the guide's has changed. Only the council can tell which of the two is right for it.`}

	OneCouncil = Reason{"one-council", Written, `What one council promises its families is not every family's right. A parent who asks for it elsewhere, because a guide said so, is
told that it does not exist, and no longer trusts the guide. So a page for all rests on a document that holds for all, or on those of several
councils; what one of them does is a [[local]] text in its profile.`}

	UnusedTopic = Reason{"unused-topic", Written, `A council's text on a topic is shown where a page asks for it. If a page was dropped or replaced, or the topic is not one that the
guide's pages show, the text was written for nobody, and families never read it.`}

	Pronoun = Reason{"pronoun", Written, `Many readers begin at a heading: they came by a link, or a screen reader took them there. "Ask what they said" names nobody to them.
GOV.UK content design: say who does what. WCAG 2.2, 2.4.6: a heading begins something that can be understood by itself. English alone.`}

	Choppy = Reason{"choppy", Written, `Short sentences help, until there are only short ones: then nothing says what follows from what, and the text reads like a telegram or
an order. Plain English Campaign: mix short and longer sentences. The guide's own sentences are up to 25 words for adults
(internal/check/written, Bands), so there is room to join two. English alone.`}

	SaidTwice = Reason{"said-twice", Published, `A frightened reader who meets a sentence again looks for the difference, and there is none. It happens if a council's own text says what
the page says already: a page has the general text or the council's, not both. The words of each two sentences are compared; those of fewer than
seven words may come again.`}

	LinkText = Reason{"link-text", Published, `A screen reader lists the links of a page by their words. Two that read the same and lead to two places cannot be told apart there, nor by
voice: "click My say". WCAG 2.2, 2.4.4 Link Purpose (In Context) (A), and 3.2.4 Consistent Identification (AA).`}

	EmptySection = Reason{"empty-section", Published, `A heading promises an answer. A page about help that has a heading and nothing below it sends a reader in fear away with less than
they came with. WCAG 2.2, 2.4.6 Headings and Labels: a heading describes what follows it.`}

	Links = Reason{"links", Written | Published, `A link that leads nowhere stops a family on the way to help. Every address within the site, with its fragment, is looked
up in what will be published. WCAG 2.2, 2.4.4 Link Purpose (A), assumes that it leads somewhere.`}

	Required = Reason{"required", Published, `Other people's pages and leaflets lead to the pages that every guide has, such as help/ and privacy/, and a family in danger looks for
them. Whatever an editor writes, they are on the site, with words of their own. This looks at what was made, so it holds even if the
program is wrong.`}

	ThirdParty = Reason{"third-party", Published, `Whatever a page loads from another host tells that host who reads about child protection, and when. The guide promises that it
loads nothing and sends nothing. ICO, Age appropriate design code, standard 8 (data minimisation); UK GDPR, article 5(1)(c). A link that a
person chooses to follow does not load anything.`}

	Inline = Reason{"inline", Published, `The published policy allows no inline style and no inline script but those whose hash it names: what somebody smuggles into a
page cannot run. A style attribute or an event handler has no hash, and would silently not work; nor would a base element. W3C, Content Security
Policy Level 3, section 6.7.3 (Does element match source list for type and source?).`}

	Lang = Reason{"lang", Published, `A screen reader speaks a page in the language it says it is in. WCAG 2.2, 3.1.1 Language of Page (A).`}

	TitleNeutral = Reason{"title-neutral", Published, `A page's title is in the list of open pages and in the history of a phone that somebody else may look at; the reader may be
in danger from them. So it does not say what the page is about. Women's Aid and others, on covering your tracks online.`}

	PageSize = Reason{"page-size", Published, `On a poor signal every round trip costs half a second and more. The first one carries ten segments, 14,600 bytes (RFC 6928, Increasing
TCP's Initial Window): a page that fits into it with its styles is there at once. 391 council home pages were measured: the lightest has 283 kB.`}

	DuplicateID = Reason{"duplicate-id", Published, `An id names one element: a link, a label or a description that refers to it reaches only the first of two. HTML Living Standard, section
3.2.6 (The id attribute); WCAG 2.2, 1.3.1 and 4.1.2.`}

	Labels = Reason{"labels", Published, `A field without a label is nameless to a screen reader, and cannot be chosen by voice. WCAG 2.2, 1.3.1, 3.3.2 Labels or Instructions and
4.1.2 Name, Role, Value (A).`}

	Landmarks = Reason{"landmarks", Published, `A screen reader jumps to a page's main part and to its first heading; there is one of each. WCAG 2.2, 2.4.1 Bypass Blocks (A); HTML Living
Standard, section 4.4.14 (The main element).`}
)

// table lists every check.
var table = []Reason{
	Profile, Page, Texts, File,
	ReadingSentence, ReadingWord, ReadingGrade, Title, Band, Source, Checked, Topics, Translation,
	Digits, Leftover, RawHTML, Headings, Alt, StepName, Drawing, Doubt, StaleSource, Holidays, Contrast,
	Contacts, Telephone, Copied, Links, Required, ThirdParty, Inline, Lang, TitleNeutral, PageSize, DuplicateID, Labels, Landmarks,
	EmptySection, OneCouncil, UnusedTopic, Pronoun, Choppy, SaidTwice, LinkText,
}
