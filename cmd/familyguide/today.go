package main

import (
	"fmt"
	"strconv"
	"time"

	"familyguide/internal/timeline"
)

// today returns the day of the build: the one the editor fixed with --from, else
// SOURCE_DATE_EPOCH (reproducible-builds.org/specs/source-date-epoch), else the
// clock's.
func (s *session) today(from string) (timeline.Date, error) {
	if from != "" {
		d, err := timeline.ParseDate(from)
		if err != nil {
			return d, usagef("write the year, the month and the day: 2026-12-14", "--from: %v", err)
		}
		return d, nil
	}
	now := time.Now()
	if epoch := s.getenv("SOURCE_DATE_EPOCH"); epoch != "" {
		seconds, err := strconv.ParseInt(epoch, 10, 64)
		if err != nil {
			return timeline.Date{}, usagef("it is a number of seconds since 1970", "SOURCE_DATE_EPOCH is %q", epoch)
		}
		if now = time.Unix(seconds, 0).UTC(); now.Year() < 1 || now.Year() > 9999 {
			return timeline.Date{}, usagef("it is a number of seconds since 1970", "SOURCE_DATE_EPOCH is %q, which is in no year from 1 to 9999", epoch)
		}
	}
	d, err := timeline.ParseDate(now.Format(time.DateOnly))
	if err != nil {
		return d, fmt.Errorf("the clock of this machine says %s", now.Format(time.DateOnly))
	}
	return d, nil
}
