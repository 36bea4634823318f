package main

import (
	"cmp"
	"fmt"
	"strconv"
	"time"

	"familyguide/internal/timeline"
	"familyguide/internal/tomlfile"
)

// today returns the day of the build.
func (s *session) today(from string) (timeline.Date, error) {
	now, err := s.now(from)
	if err != nil {
		return timeline.Date{}, err
	}
	d, err := timeline.ParseDate(now.Format(time.DateOnly))
	if err != nil {
		return d, fmt.Errorf("the clock of this machine says %s", now.Format(time.DateOnly))
	}
	return d, nil
}

// dayHint says how to write a day that was typed in another way.
func dayHint(typed string) string {
	return "write the year, the month and the day: " + cmp.Or(tomlfile.WrittenDay("= "+typed), "2026-12-14")
}

// now returns the beginning of the day that --from fixes, else SOURCE_DATE_EPOCH
// (reproducible-builds.org/specs/source-date-epoch), else the clock's time.
func (s *session) now(from string) (time.Time, error) {
	if from != "" {
		d, err := timeline.ParseDate(from)
		if err != nil {
			return time.Time{}, usagef(dayHint(from), "--from: %v", err)
		}
		return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC), nil
	}
	now := time.Now()
	if epoch := s.getenv("SOURCE_DATE_EPOCH"); epoch != "" {
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil {
			return now, usagef("it is a number of seconds since 1970", "SOURCE_DATE_EPOCH is %q", epoch)
		}
		if now = time.Unix(seconds, 0).UTC(); now.Year() < 1 || now.Year() > 9999 {
			return now, usagef("it is a number of seconds since 1970", "SOURCE_DATE_EPOCH is %q, which is in no year from 1 to 9999", epoch)
		}
	}
	return now, nil
}
