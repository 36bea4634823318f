// What a person types or pastes into the fields of a date.

import { data } from './page.js';

// Digits of every script, and invisible characters that copying from a letter or a message
// brings along. Browsers before 2018 know only the plain ones.
let digit = /\d/, unseen = /[\xad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
try {
  digit = new RegExp('\\p{Nd}', 'u');
  unseen = new RegExp('[\\p{Cf}\\p{VS}\u034f]', 'gu');
} catch (old) { /* no \p */ }

// valueOf returns a digit's value: digits stand in runs of ten, from zero.
function valueOf(c) {
  let n = 0;
  while (digit.test(String.fromCodePoint(c.codePointAt(0) - n - 1))) n++;
  return n % 10;
}

// clean returns a text in plain digits, without invisible characters.
export const clean = text => Array.from(text.replace(/[ºª°]/g, '').normalize('NFKC').replace(unseen, ''), c => digit.test(c) ? valueOf(c) : c).join('').trim();

// plain drops accents and hamzas, which a month may be typed with or without, and turns
// letters of an Arabic keyboard into those of a Persian one.
const plain = text => clean(text).toLowerCase().normalize('NFD').replace(/[\u0300-\u036f\u064b-\u0655]/g, '').replace(/[يى]/g, 'ی').replace(/ك/g, 'ک');
const months = data.dates.months.map(forms => forms.map(plain));

// only returns the one month, from 1, that has a fitting form; 0 if none or several have.
function only(fits) {
  const found = months.map((forms, i) => forms.some(fits) ? i + 1 : 0).filter(Boolean);
  return found.length === 1 ? found[0] : 0;
}

// monthOf reads a number, a name in the page's language or in English, or the beginning
// of one that is no other's.
export function monthOf(text) {
  if (/^\d+$/.test(text)) return +text;
  text = plain(text).replace(/\.$/, '');
  return only(form => form === text) || (text.length > 2 ? only(form => form.indexOf(text) === 0) : 0);
}

export const dayOf = text => { const m = /^(\d+)(st|nd|rd|th)?[.,]?$/i.exec(text); return m ? +m[1] : 0; };

// whole reads a whole date in one text, as [day, month, year]: "2026-12-14",
// "14/12/2026", "Monday 14th of December 2026", "December 14, 2026".
const gap = '[\\s!-/:-@‐-―−،年月]+';
const ordered = new RegExp('^(\\d{4})' + gap + '(\\d\\d?)' + gap + '(\\d\\d?)\\D*$');
const usual = new RegExp('^(?:\\D*[\\s,،])?(\\d\\d?)(?:st|nd|rd|th)?' + gap + '(?:of )?(\\d\\d?|\\D+?)' + gap + '(\\d{4}|\\d\\d)(?!\\d)', 'i');
const named = new RegExp('^(\\D+?)' + gap + '(\\d\\d?)(?:st|nd|rd|th)?' + gap + '(\\d{4})(?!\\d)', 'i');

export function whole(text) {
  let m = ordered.exec(text);
  if (m) return [m[3], m[2], m[1]];
  m = usual.exec(text);
  if (m) return [m[1], m[2], m[3]];
  m = named.exec(text);
  return m && monthOf(m[1]) ? [m[2], m[1], m[3]] : null;
}
