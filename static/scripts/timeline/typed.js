// What a person types or pastes into the fields of a date.

import { dates } from './page.js';

// Digits of every script, and invisible characters that copying from a letter or a message
// brings along. Browsers before 2018 know only the plain ones.
let digit = /\d/g, unseen = /[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
try {
  digit = RegExp('\\p{Nd}', 'gu');
  unseen = RegExp('[\\p{Cf}\\p{VS}\u034f]', 'gu');
} catch (old) { /* no \p */ }

// valueOf returns a digit's value: Unicode has them in runs of ten, from zero.
const valueOf = c => {
  const before = String.fromCodePoint(c.codePointAt() - 1);
  return before.match(digit) ? (valueOf(before) + 1) % 10 : 0;
};

// clean returns a text in plain digits, without invisible characters.
export const clean = text => text.replace(/[ºª°]/g, '').normalize('NFKC').replace(unseen, '').replace(digit, valueOf).trim();

// plain drops accents and hamzas, which a month may be typed with or without, and turns
// letters of an Arabic keyboard into those of a Persian one.
const plain = text => clean(text).toLowerCase().normalize('NFD').replace(/[\u0300-\u036f\u064b-\u0655]/g, '').replace(/[يى]/g, 'ی').replace(/ك/g, 'ک');
const months = dates.months.map(forms => forms.map(plain));

// only returns the one month, from 1, that has a fitting form; 0 if none or several have.
const only = fits => {
  const found = months.filter(forms => forms.some(fits));
  return found[1] ? 0 : months.indexOf(found[0]) + 1;
};

// monthOf reads a number, a name in the page's language or in English, or the beginning
// of one that is no other's.
export const monthOf = text => {
  if (/^\d+$/.test(text)) return +text;
  text = plain(text).replace(/\.$/, '');
  return only(form => form === text) || (text.length > 2 ? only(form => form.startsWith(text)) : 0);
};

export const dayOf = text => /^\d+(st|nd|rd|th)?[.,]?$/i.test(text) ? parseInt(text) : 0;

// whole reads a whole date in one text, as [day, month, year]: "2026-12-14",
// "14/12/2026", "Monday 14th of December 2026", "December 14, 2026".
const pattern = (...parts) => RegExp('^' + parts.join('[\\s!-/:-@‐-―−،年月]+'), 'i'), day = '(\\d\\d?)(?:st|nd|rd|th)?';
const ordered = pattern('(\\d{4})', '(\\d\\d?)', '(\\d\\d?)\\D*$');
const usual = pattern('(?:\\D*[\\s,،])?' + day, '(?:of )?(\\d\\d?|\\D+?)', '(\\d{4}|\\d\\d)(?!\\d)');
const named = pattern('(\\D+?)', day, '(\\d{4})(?!\\d)');

export const whole = text => {
  let m = ordered.exec(text);
  if (m) return [m[3], m[2], m[1]];
  m = usual.exec(text);
  if (m) return [m[1], m[2], m[3]];
  m = named.exec(text);
  return m && monthOf(m[1]) && [m[2], m[1], m[3]];
};
