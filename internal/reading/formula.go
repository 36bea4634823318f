package reading

// Counts is what the formulas need to know about a text.
type Counts struct {
	Words, Sentences int
	Syllables        int
	Unfamiliar       int // uses of words off the Dale–Chall list
	UnfamiliarSpache int // different words off the Spache list
	OffSpache        int // uses of words off the Spache list
	Passive          int // sentences in the passive voice
}

// Add returns the counts of two texts read one after the other, except that a
// word off the Spache list that is in both counts twice: pool texts with [Pool].
func (c Counts) Add(d Counts) Counts {
	return Counts{
		Words:            c.Words + d.Words,
		Sentences:        c.Sentences + d.Sentences,
		Syllables:        c.Syllables + d.Syllables,
		Unfamiliar:       c.Unfamiliar + d.Unfamiliar,
		UnfamiliarSpache: c.UnfamiliarSpache + d.UnfamiliarSpache,
		OffSpache:        c.OffSpache + d.OffSpache,
		Passive:          c.Passive + d.Passive,
	}
}

// ratio returns a over b, or 0 if b is 0: a text without words scores 0, not NaN.
func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// MeanSentence returns the words in an average sentence.
func (c Counts) MeanSentence() float64 { return ratio(c.Words, c.Sentences) }

// ReadingEase returns the Flesch reading ease: 70 and over is plain English.
func (c Counts) ReadingEase() float64 {
	return 206.835 - 1.015*ratio(c.Words, c.Sentences) - 84.6*ratio(c.Syllables, c.Words)
}

// FleschKincaid returns the Flesch–Kincaid grade.
func (c Counts) FleschKincaid() float64 {
	return 0.39*ratio(c.Words, c.Sentences) + 11.8*ratio(c.Syllables, c.Words) - 15.59
}

// DaleChall returns the new Dale–Chall score: under 5 is grade 4 or lower.
func (c Counts) DaleChall() float64 {
	hard := ratio(c.Unfamiliar, c.Words)
	score := 15.79*hard + 0.0496*ratio(c.Words, c.Sentences)
	if hard > 0.05 {
		score += 3.6365
	}
	return score
}

// Spache returns the revised Spache grade, for readers up to grade 3.
func (c Counts) Spache() float64 {
	return 0.121*ratio(c.Words, c.Sentences) + 8.2*ratio(c.UnfamiliarSpache, c.Words) + 0.659
}

// PassiveShare returns the share of sentences in the passive voice, 0 to 1.
func (c Counts) PassiveShare() float64 { return ratio(c.Passive, c.Sentences) }

// OffSpacheShare returns the share of words off the Spache list, 0 to 1.
func (c Counts) OffSpacheShare() float64 { return ratio(c.OffSpache, c.Words) }
