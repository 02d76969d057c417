package term

const (
	// maxString bounds an answer of the terminal: past it, what arrives is
	// text again.
	maxString = 4096

	bel, can, sub = 0x07, 0x18, 0x1a
)

// midString follows an OSC, DCS or APC: answers of the terminal, which are taken
// out. What cannot be one is alt and a key.
func (s *scanner) midString(b byte) {
	s.length++
	last := s.pending[len(s.pending)-1]
	switch {
	case len(s.pending) == 2 && !beginsAnswer(s.pending[1], b):
		s.restart(b)
	case last == esc && b == '\\':
		s.endString(s.pending[2 : len(s.pending)-1])
	case last == esc:
		s.drop()
		s.ground(esc)
		s.feed(b)
	case b == bel:
		s.endString(s.pending[2:])
	case b == can, b == sub, s.length > maxString:
		s.drop()
	case b < ' ' && b != esc:
		s.drop()
		s.ground(b)
	case len(s.pending) < 2*maxSequence:
		s.pending = append(s.pending, b)
	default: // too long to be looked at: only the end is waited for
		s.pending[len(s.pending)-1] = b
	}
}

func (s *scanner) endString(body []byte) {
	if s.pending[1] == ']' && s.answer != nil {
		s.answer(string(body))
	}
	s.drop()
}

// beginsAnswer reports whether a string of this kind can begin with b.
func beginsAnswer(kind, b byte) bool {
	switch digit := b >= '0' && b <= '9'; kind {
	case ']':
		return digit
	case 'P':
		return digit || b == '>' || b == '!'
	default: // APC: only the graphics protocol answers
		return b == 'G'
	}
}
