package site

// params is what templates know of the council, as site.Params.
func params(in Input, src *source) map[string]any {
	p := in.Profile
	return map[string]any{
		"council": map[string]any{
			"id": p.ID, "name": p.Name, "short": p.Short, "nation": p.Nation, "division": p.Division,
			"demonstration": p.Demonstration, "note": p.Note, "website": p.Website,
		},
		"today": in.Today.String(),
	}
}
