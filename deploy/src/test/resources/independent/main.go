// Verifies a log with golang.org/x/mod/sumdb, which shares nothing with the code under test: the note by its key, every entry and every
// earlier tree by proofs made from the tiles, and proofs made elsewhere.
//
// usage: main FOLDER, with checkpoint, vkey, tile/…, entries (base64, one a line), inclusion (index and path, one a line) and
// consistency (old size, old root and path, one a line).
package main

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type folder string

func (f folder) Height() int { return 8 }

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var read [][]byte
	for _, tile := range tiles {
		path := "tile/" + strings.TrimPrefix(tile.Path(), "tile/8/")
		bytes, err := os.ReadFile(filepath.Join(string(f), path))
		if err != nil {
			return nil, err
		}
		read = append(read, bytes)
	}
	return read, nil
}

func (f folder) SaveTiles(tiles []tlog.Tile, data [][]byte) {}

func (f folder) lines(name string) []string {
	text := strings.TrimSpace(string(f.read(name)))
	if text == "" {
		return nil
	}
	return strings.Split(text, "\n")
}

func (f folder) read(name string) []byte {
	bytes, err := os.ReadFile(filepath.Join(string(f), name))
	must(err)
	return bytes
}

func must(err error) {
	if err != nil {
		fmt.Println("does not hold:", err)
		os.Exit(1)
	}
}

func hash(text string) tlog.Hash {
	found, err := tlog.ParseHash(text)
	must(err)
	return found
}

func hashes(words []string) []tlog.Hash {
	var path []tlog.Hash
	for _, word := range words {
		path = append(path, hash(word))
	}
	return path
}

func number(text string) int64 {
	found, err := strconv.ParseInt(text, 10, 64)
	must(err)
	return found
}

func main() {
	log := folder(os.Args[1])
	key, err := note.NewVerifier(strings.TrimSpace(string(log.read("vkey"))))
	must(err)
	opened, err := note.Open(log.read("checkpoint"), note.VerifierList(key))
	must(err)
	lines := strings.Split(opened.Text, "\n")
	if lines[0] != key.Name() {
		must(fmt.Errorf("the checkpoint is of %s", lines[0]))
	}
	tree := tlog.Tree{N: number(lines[1]), Hash: hash(lines[2])}
	// The reader holds every tile that it reads against the root before it gives a hash out.
	reader := tlog.TileHashReader(tree, log)

	entries := log.lines("entries")
	if int64(len(entries)) != tree.N {
		must(fmt.Errorf("%d entries, and the checkpoint is of %d", len(entries), tree.N))
	}
	for index, line := range entries {
		entry, err := base64.StdEncoding.DecodeString(line)
		must(err)
		proof, err := tlog.ProveRecord(tree.N, int64(index), reader)
		must(err)
		must(tlog.CheckRecord(proof, tree.N, tree.Hash, int64(index), tlog.RecordHash(entry)))
	}
	for _, line := range log.lines("inclusion") {
		words := strings.Fields(line)
		index := number(words[0])
		entry, err := base64.StdEncoding.DecodeString(entries[index])
		must(err)
		must(tlog.CheckRecord(hashes(words[1:]), tree.N, tree.Hash, index, tlog.RecordHash(entry)))
	}
	for _, line := range log.lines("consistency") {
		words := strings.Fields(line)
		must(tlog.CheckTree(hashes(words[2:]), tree.N, tree.Hash, number(words[0]), hash(words[1])))
		proof, err := tlog.ProveTree(tree.N, number(words[0]), reader)
		must(err)
		must(tlog.CheckTree(proof, tree.N, tree.Hash, number(words[0]), hash(words[1])))
	}
	fmt.Println("holds")
}
