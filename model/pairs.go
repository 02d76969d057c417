package model

// pairs tells for each letter, and for each two letters side by side, which
// entries of a roll have them. It answers for the first keys of a word, and
// spares most of the text the others.
type pairs [alphabet + alphabet*alphabet][]uint64

// alphabet is how many letters are told of: those that folding leaves.
const alphabet = 'z' - 'a' + 1

// letter is the place of a letter in the alphabet.
func letter(c byte) (at int, ok bool) { return int(c) - 'a', 'a' <= c && c <= 'z' }

// of are the bits for the letter, or for it behind another.
func (p *pairs) of(letter int) []uint64             { return p[letter] }
func (p *pairs) behind(before, letter int) []uint64 { return p[alphabet+before*alphabet+letter] }

func pairsOf(r *roll) *pairs {
	entries := len(r.starts) - 1
	const width = 64
	words := (entries + width - 1) / width
	room := make([]uint64, len(pairs{})*words)
	p := &pairs{}
	for i := range p {
		p[i] = room[i*words : (i+1)*words]
	}
	for i := range entries {
		word, bit := i/width, uint64(1)<<(i%width)
		before := -1
		for _, c := range r.text[r.starts[i]:r.starts[i+1]] {
			at, ok := letter(c)
			if !ok {
				before = -1
				continue
			}
			room[at*words+word] |= bit
			if before >= 0 {
				room[(alphabet+before*alphabet+at)*words+word] |= bit
			}
			before = at
		}
	}
	return p
}

// needed are the bits of an entry that has the text; whole tells that an entry
// with them has it.
func (p *pairs) needed(text []byte) (bits [][]uint64, whole bool) {
	before := -1
	for i, c := range text {
		at, ok := letter(c)
		if !ok {
			before = -1
			continue
		}
		if before >= 0 {
			bits = append(bits, p.behind(before, at))
		} else if next := i + 1; next == len(text) || !isLetter(text[next]) {
			bits = append(bits, p.of(at))
		}
		before = at
	}
	return bits, len(bits) == 1 && isLetter(text[0]) && isLetter(text[len(text)-1])
}

func isLetter(c byte) bool {
	_, ok := letter(c)
	return ok
}

// has tells whether an entry's bit is set.
func has(bits []uint64, at int32) bool { return bits[at/64]>>(at%64)&1 == 1 }
