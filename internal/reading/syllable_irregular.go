package reading

// irregularSyllables has the words whose spelling misleads [regular].
var irregularSyllables = map[string]int{}
