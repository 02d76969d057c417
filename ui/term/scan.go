package term

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

const (
	pasteStart = "\x1b[200~"
	pasteEnd   = "\x1b[201~"

	// maxSequence bounds a sequence that is handed on; longer ones are noise.
	maxSequence = 32

	// maxPaste is the longest paste handed on as one message. Bubble Tea
	// searches a paste from its beginning with every read, so that one
	// megabyte in one piece would cost gigabytes of searching.
	maxPaste = 64 << 10

	// oldMouse is how many bytes the mouse is reported in by terminals that do
	// not know the form they are asked for: esc [ M, and three of any value.
	oldMouse = 6

	esc = 0x1b
)

type state int

const (
	ground   state = iota
	inRune         // pending: the first bytes of a rune, perhaps after esc
	inEscape       // pending: one esc, or two
	inCSI          // pending: esc [ …
	inSS3          // pending: esc O
	inString       // pending: the beginning of an OSC, DCS or APC
	inPaste        // pending: what may be the beginning of the end marker
	inMouse        // pending: the beginning of an old mouse report
)

// scanner splits a terminal's input into keys. Complete ones are appended to
// out, the beginning of one is pending.
type scanner struct {
	state   state
	out     []byte
	pending []byte
	start   int    // where the key begins in pending, after the esc of an alt key; inRune and inCSI
	length  int    // of the string or paste so far
	focus   []byte // the latest focus report, not handed on yet
	answer  func(osc string)
}

// feed takes one byte.
func (s *scanner) feed(b byte) {
	switch s.state {
	case ground:
		s.ground(b)
	case inRune:
		s.midRune(b)
	case inEscape:
		s.escape(b)
	case inCSI:
		s.csi(b)
	case inSS3:
		if b > ' ' && b < 0x7f {
			s.complete(b)
		} else {
			s.restart(b)
		}
	case inString:
		s.midString(b)
	case inPaste:
		s.paste(b)
	case inMouse:
		s.pending = append(s.pending, b)
		if len(s.pending) == oldMouse {
			s.emit()
		}
	}
}

// ambiguous reports whether what is pending is a key as it is, and may also be
// the beginning of a longer one.
func (s *scanner) ambiguous() bool {
	switch s.state {
	case inEscape, inSS3:
		return true
	case inCSI:
		return len(s.pending) == s.start
	case inString:
		return len(s.pending) == 2
	}
	return false
}

// resolve hands on what is pending as the key it is, and reports whether that
// was esc alone.
func (s *scanner) resolve() bool {
	lone := s.state == inEscape
	s.emit()
	return lone
}

// drop forgets what is pending. A paste goes on.
func (s *scanner) drop() {
	if s.state != inPaste {
		s.pending = s.pending[:0]
		s.state = ground
	}
}

// endPaste closes a paste whose end marker did not come.
func (s *scanner) endPaste() {
	s.pending = s.pending[:0]
	s.out = append(s.out, pasteEnd...)
	s.state = ground
}

// flushFocus hands on the latest focus report, unless a paste is open.
func (s *scanner) flushFocus() {
	if s.state != inPaste {
		s.out = append(s.out, s.focus...)
		s.focus = s.focus[:0]
	}
}

func (s *scanner) emit() {
	s.out = append(s.out, s.pending...)
	s.drop()
}

// complete ends a key with b.
func (s *scanner) complete(b byte) {
	s.pending = append(s.pending, b)
	s.emit()
}

// restart hands on what is pending and takes b for the beginning of another key.
func (s *scanner) restart(b byte) {
	s.emit()
	s.ground(b)
}

// hold adds b to what is pending and waits for the rest.
func (s *scanner) hold(b byte, next state) {
	s.pending = append(s.pending, b)
	s.state = next
}

func (s *scanner) ground(b byte) {
	switch {
	case b == esc:
		s.hold(b, inEscape)
	case b < utf8.RuneSelf:
		s.out = append(s.out, b)
	default:
		s.beginRune(b)
	}
}

func (s *scanner) beginRune(b byte) {
	if !utf8.RuneStart(b) {
		s.drop() // a continuation of nothing
		return
	}
	s.start = len(s.pending)
	s.hold(b, inRune)
}

func (s *scanner) midRune(b byte) {
	if utf8.RuneStart(b) { // the pending rune is cut short for good
		s.drop()
		s.ground(b)
		return
	}
	s.pending = append(s.pending, b)
	if r := s.pending[s.start:]; utf8.Valid(r) {
		s.emit()
	} else if utf8.FullRune(r) {
		s.drop()
	}
}

func (s *scanner) escape(b byte) {
	switch alt := len(s.pending) == 2; {
	case b == esc && alt:
		s.restart(b)
	case b == esc:
		s.hold(b, inEscape)
	case b == '[':
		s.hold(b, inCSI)
		s.start = len(s.pending)
	case b == 'O':
		s.hold(b, inSS3)
	case (b == ']' || b == 'P' || b == '_') && !alt:
		s.hold(b, inString)
		s.length = 0
	case b < utf8.RuneSelf:
		s.complete(b)
	default:
		s.beginRune(b)
	}
}

// csi follows a control sequence. Sequences with a private marker are the
// terminal's answers; the only keys among them are the mouse's, with <.
func (s *scanner) csi(b byte) {
	body := s.pending[s.start:]
	first := byte(0)
	if len(body) > 0 {
		first = body[0]
	}
	private := first == '?' || first == '>' || first == '='
	switch {
	case first == '[' && b > ' ' && b < 0x7f:
		s.complete(b) // the linux console's F1 to F5
	case len(body) == 0 && b == '[':
		s.hold(b, inCSI)
	case b == '$' && first >= '0' && first <= '9':
		s.complete(b) // urxvt's shift+home
	case b >= ' ' && b < 0x40:
		if len(s.pending) < maxSequence {
			s.pending = append(s.pending, b)
		}
	case b >= 0x40 && b < 0x7f:
		s.endCSI(b, private)
	case len(body) == 0:
		s.restart(b)
	default:
		s.drop()
		s.ground(b)
	}
}

func (s *scanner) endCSI(b byte, private bool) {
	s.pending = append(s.pending, b)
	switch seq := string(s.pending); {
	case seq == pasteStart:
		s.emit()
		s.length = 0
		s.state = inPaste
	case seq == "\x1b[I" || seq == "\x1b[O":
		s.focus = append(s.focus[:0], seq...)
		s.drop()
	case seq == "\x1b[M":
		s.state = inMouse
	case private, seq == pasteEnd, len(s.pending) >= maxSequence, strings.Contains(seq, "<") && !mouse.MatchString(seq):
		s.drop()
	default:
		s.emit()
	}
}

// mouse is a report of the mouse: a button with its modifiers, column, row, and
// whether it went down or up. Bubble Tea would look for one in whatever has a <.
var mouse = regexp.MustCompile(`^\x1b\[<\d{1,3};\d{1,5};\d{1,5}[Mm]$`)

func (s *scanner) paste(b byte) {
	if b == pasteEnd[len(s.pending)] {
		s.pending = append(s.pending, b)
		if len(s.pending) == len(pasteEnd) {
			s.pending = s.pending[:0]
			s.endPaste()
		}
		return
	}
	if len(s.pending) > 0 {
		s.out = append(s.out, s.pending...)
		s.pending = s.pending[:0]
		s.paste(b)
		return
	}
	if s.length >= maxPaste && utf8.RuneStart(b) {
		s.out = append(s.out, pasteEnd+pasteStart...)
		s.length = 0
	}
	s.out = append(s.out, b)
	s.length++
}
