// Command tlogcheck checks a log of Symbolon with golang.org/x/mod alone, and tries to deceive itself: it changes the log in
// every way that someone without the signing key could, and counts the changes that it does not find.
//
//	tlogcheck DIR KEY                 checks the log in DIR
//	tlogcheck DIR KEY proof FILE      checks a proof file of one of its entries
//	tlogcheck DIR KEY mutate OLD all  changes the log; OLD is a copy of an earlier state; "all", or a number of bits to try
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"math/rand"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type files map[string][]byte

// hashes are those of a tree in the order that tlog stores them.
type hashes []tlog.Hash

func (h hashes) ReadHashes(at []int64) ([]tlog.Hash, error) {
	found := make([]tlog.Hash, len(at))
	for i, n := range at {
		if n >= int64(len(h)) {
			return nil, errors.New("no such hash")
		}
		found[i] = h[n]
	}
	return found, nil
}

func main() {
	if len(os.Args) < 3 {
		fail(errors.New("usage: tlogcheck DIR KEY [proof FILE | mutate OLD N]"))
	}
	log, key := read(os.Args[1]), must(note.NewVerifier(os.Args[2]))
	tree := must(check(log, key, tlog.Tree{}))
	switch {
	case len(os.Args) == 5 && os.Args[3] == "proof":
		fail(checkProof(must(os.ReadFile(os.Args[4])), key))
		fmt.Println("proved")
	case len(os.Args) == 6 && os.Args[3] == "mutate":
		mutate(log, read(os.Args[4]), key, tree, os.Args[5])
	default:
		fmt.Printf("whole: %d entries\n", tree.N)
	}
}

// check returns the tree that the log shows, or what is wrong. Only the key and the tree seen before are trusted.
func check(log files, key note.Verifier, seen tlog.Tree) (tlog.Tree, error) {
	tree, err := open(log["checkpoint"], key)
	if err != nil {
		return tree, err
	}
	if tree.N < seen.N {
		return tree, fmt.Errorf("rolled back: %d entries, %d were seen", tree.N, seen.N)
	}
	entries, err := bundles(log, tree.N)
	if err != nil {
		return tree, err
	}
	stored := build(entries)
	if root, err := tlog.TreeHash(tree.N, stored); err != nil || root != tree.Hash {
		return tree, errors.New("the entries do not give the signed root")
	}
	if seen.N > 0 {
		proof, err := tlog.ProveTree(tree.N, seen.N, stored)
		if err != nil || tlog.CheckTree(proof, tree.N, tree.Hash, seen.N, seen.Hash) != nil {
			return tree, errors.New("it does not continue the log that was seen")
		}
	}
	expected := tiles(entries, stored)
	for path := range expected {
		if log[path] == nil {
			return tree, errors.New(path + " is missing")
		}
	}
	for path, data := range log {
		if expected[path] == nil && path != "checkpoint" {
			expected[path] = narrower(path, expected)
		}
		if path != "checkpoint" && (expected[path] == nil || !bytes.Equal(data, expected[path])) {
			return tree, errors.New(path + " is not what the entries give")
		}
	}
	return tree, nil
}

// open reads a checkpoint: origin, size, root.
func open(text []byte, key note.Verifier) (tlog.Tree, error) {
	n, err := note.Open(text, note.VerifierList(key))
	if err != nil {
		return tlog.Tree{}, err
	}
	line := strings.Split(n.Text, "\n")
	if _, err := base64.StdEncoding.Strict().DecodeString(n.Sigs[0].Base64); err != nil || len(line) != 4 || line[0] != key.Name() {
		return tlog.Tree{}, errors.New("no checkpoint of this log")
	}
	size, err1 := strconv.ParseInt(line[1], 10, 64)
	root, err2 := tlog.ParseHash(line[2])
	if err1 != nil || err2 != nil {
		return tlog.Tree{}, errors.New("no checkpoint of this log")
	}
	return tlog.Tree{N: size, Hash: root}, nil
}

// path is that of C2SP: Go's has the height in it, and another word for entries.
func path(tile tlog.Tile) string {
	return strings.Replace(strings.Replace(tile.Path(), "tile/8/", "tile/", 1), "tile/data/", "tile/entries/", 1)
}

func bundles(log files, size int64) ([][]byte, error) {
	var entries [][]byte
	for n := int64(0); n*256 < size; n++ {
		width := int(min(size-n*256, 256))
		rest := log[path(tlog.Tile{H: 8, L: -1, N: n, W: width})]
		for i := 0; i < width; i++ {
			if len(rest) < 2 || len(rest) < 2+int(binary.BigEndian.Uint16(rest)) {
				return nil, errors.New("a bundle is too short")
			}
			end := 2 + int(binary.BigEndian.Uint16(rest))
			entries = append(entries, rest[2:end])
			rest = rest[end:]
		}
		if len(rest) > 0 {
			return nil, errors.New("a bundle is too long")
		}
	}
	return entries, nil
}

func build(entries [][]byte) hashes {
	var stored hashes
	for i, entry := range entries {
		stored = append(stored, must(tlog.StoredHashes(int64(i), entry, stored))...)
	}
	return stored
}

// tiles are the files that such entries give.
func tiles(entries [][]byte, stored hashes) files {
	all, size := files{}, int64(len(entries))
	for _, tile := range tlog.NewTiles(8, 0, size) {
		if tile.W < 256 && int64(tile.W) != size>>(8*tile.L)%256 {
			continue // NewTiles lists every width up to the last
		}
		all[path(tile)] = must(tlog.ReadTileData(tile, stored))
		if tile.L == 0 {
			tile.L = -1
			all[path(tile)] = bundle(entries[tile.N*256 : tile.N*256+int64(tile.W)])
		}
	}
	return all
}

// narrower is what a partial tile of an earlier checkpoint holds: the beginning of the tile that is there now.
func narrower(path string, expected files) []byte {
	base, width, _ := strings.Cut(path, ".p/")
	w, err := strconv.Atoi(width)
	for now := w + 1; err == nil && now < 256; now++ {
		if wide := expected[base+".p/"+strconv.Itoa(now)]; wide != nil {
			end := 32 * w
			if strings.HasPrefix(base, "tile/entries/") {
				end = 0
				for i := 0; i < w; i++ {
					end += 2 + int(binary.BigEndian.Uint16(wide[end:]))
				}
			}
			return wide[:end]
		}
	}
	return nil
}

func bundle(entries [][]byte) []byte {
	var data []byte
	for _, entry := range entries {
		data = append(binary.BigEndian.AppendUint16(data, uint16(len(entry))), entry...)
	}
	return data
}

func checkProof(file []byte, key note.Verifier) error {
	head, text, _ := strings.Cut(string(file), "\n\n")
	line := strings.Split(head, "\n")
	tree, err := open([]byte(text), key)
	if err != nil || line[0] != "c2sp.org/tlog-proof@v1" {
		return errors.New("no proof of this log")
	}
	entry := must(base64.StdEncoding.DecodeString(strings.TrimPrefix(line[1], "extra ")))
	index := must(strconv.ParseInt(strings.TrimPrefix(line[2], "index "), 10, 64))
	var proof tlog.RecordProof
	for _, hash := range line[3:] {
		proof = append(proof, must(tlog.ParseHash(hash)))
	}
	return tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry))
}

// mutate counts the changes that check does not find.
func mutate(log, old files, key note.Verifier, tree tlog.Tree, many string) {
	tried, missed := map[string]int{}, 0
	try := func(kind, what string, changed files) {
		tried[kind]++
		if _, err := check(changed, key, tree); err == nil {
			missed++
			fmt.Printf("MISSED %s: %s\n", kind, what)
		}
	}
	random := rand.New(rand.NewSource(2010))
	var names []string
	var bits int
	for name, data := range log {
		names = append(names, name)
		bits += 8 * len(data)
	}
	sort.Strings(names)
	limit, err := strconv.Atoi(many)
	if err != nil {
		limit = bits
	}
	for _, name := range names {
		data := log[name]
		for bit := 0; bit < 8*signed(name, data); bit++ {
			if name == "checkpoint" || limit >= bits || random.Intn(bits) < limit {
				flipped := append([]byte{}, data...)
				flipped[bit/8] ^= 1 << (bit % 8)
				try("bit", fmt.Sprint(name, " ", bit), with(log, name, flipped))
			}
		}
		for _, length := range []int{0, 1, len(data) / 2, len(data) - 1} {
			if length < signed(name, data) {
				try("truncate", fmt.Sprint(name, " to ", length), with(log, name, data[:length]))
			}
		}
		try("append", name, with(log, name, append(append([]byte{}, data...), 0)))
	}
	entries := must(bundles(log, tree.N))
	forged := func(kind, what string, changed [][]byte) {
		rebuilt := tiles(changed, build(changed))
		rebuilt["checkpoint"] = log["checkpoint"]
		try(kind, what, rebuilt)
		for name := range log {
			if strings.HasPrefix(name, "tile/") && !strings.HasPrefix(name, "tile/entries/") {
				rebuilt[name] = log[name]
			}
		}
		try(kind, what+", hashes left", rebuilt)
	}
	step := 1
	if limit < bits {
		step = 7
	}
	for i := 0; i < len(entries); i += step {
		without := append(append([][]byte{}, entries[:i]...), entries[i+1:]...)
		forged("delete", fmt.Sprint(i), without)
		forged("insert", fmt.Sprint(i), append(append(append([][]byte{}, entries[:i]...), []byte("{}")), entries[i:]...))
		swapped := append([][]byte{}, entries...)
		other := (i + 1 + random.Intn(len(entries)-1)) % len(entries)
		swapped[i], swapped[other] = swapped[other], swapped[i]
		forged("swap", fmt.Sprint(i, " with ", other), swapped)
		forged("cut", fmt.Sprint("to ", i), entries[:i])
	}
	must(check(old, key, tlog.Tree{}))
	try("roll-back", "to a state that was signed", old)
	fmt.Printf("tried %v, missed %d\n", tried, missed)
	if missed > 0 {
		os.Exit(1)
	}
}

// signed is the length of what this verifier vouches for: of a checkpoint, up to the end of the first signature. The second is
// of a kind that golang.org/x/mod does not know and leaves aside, as the format demands.
func signed(name string, data []byte) int {
	if name == "checkpoint" {
		end := bytes.Index(data, []byte("\n\n")) + 2
		return end + bytes.IndexByte(data[end:], '\n')
	}
	return len(data)
}

func with(log files, name string, data []byte) files {
	changed := files{}
	for other := range log {
		changed[other] = log[other]
	}
	changed[name] = data
	return changed
}

func read(folder string) files {
	log := files{}
	fail(filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		name, _ := filepath.Rel(folder, path)
		if err != nil || entry.IsDir() || name != "checkpoint" && !strings.HasPrefix(name, "tile/") {
			return err
		}
		log[name], err = os.ReadFile(path)
		return err
	}))
	return log
}

func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}

func must[T any](value T, err error) T {
	fail(err)
	return value
}

func fail(err error) {
	if err != nil {
		fmt.Println("WRONG:", err)
		os.Exit(1)
	}
}
