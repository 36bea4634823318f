package reading

// ShortRuns returns the runs of at least n sentences of one paragraph or list item, one
// after the other, that have fewer words than short each: they read like a telegram.
func (t Text) ShortRuns(short, n int) [][]Sentence {
	var all [][]Sentence
	var run []Sentence
	end := func() {
		if len(run) >= n {
			all = append(all, run)
		}
		run = nil
	}
	for _, s := range t.Sentences {
		if len(run) > 0 && (len(s.Words) >= short || s.block != run[0].block) {
			end()
		}
		if len(s.Words) < short {
			run = append(run, s)
		}
	}
	end()
	return all
}
