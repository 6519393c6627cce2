#!/usr/bin/env python3
"""A second verifier, written from ledger-format.md alone: chain, tree, proofs, signatures.

verify_ledger.py LEDGER --checkpoint FILE... --key KEY...   0: all holds, 1: it does not, 2: asked wrongly
verify_ledger.py --vectors EVENTS.json TREE.json            checks itself against the test vectors
"""
import argparse, base64, hashlib, json, struct, subprocess, sys, tempfile
from pathlib import Path

findings = []


def find(code, position, words):
    findings.append(code)
    print(code, position, words)


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def leaf(canonical):
    return sha(b"\x00", canonical)


def node(left, right):
    return sha(b"\x01", left, right)


def grow(frontier, size, leaf_hash):  # the roots of the full subtrees, the largest first
    while size & 1:
        leaf_hash, size = node(frontier.pop(), leaf_hash), size >> 1
    frontier.append(leaf_hash)


def root(frontier):
    result = frontier[-1] if frontier else sha()
    for one in reversed(frontier[:-1]):
        result = node(one, result)
    return result


def included(leaf_hash, index, size, proof, wanted):  # RFC 9162, 2.1.3.2
    last, result = size - 1, leaf_hash
    if index > last:
        return False
    for one in proof:
        if last == 0:
            return False
        if index & 1 or index == last:
            result = node(one, result)
            while not index & 1 and index:
                index, last = index >> 1, last >> 1
        else:
            result = node(result, one)
        index, last = index >> 1, last >> 1
    return last == 0 and result == wanted


def consistent(old_size, old, new_size, new, proof):  # RFC 9162, 2.1.4.2
    if old_size == new_size:
        return old == new and not proof
    if not proof:
        return False
    path = ([old] if old_size & (old_size - 1) == 0 else []) + proof
    first, last = old_size - 1, new_size - 1
    while first & 1:
        first, last = first >> 1, last >> 1
    left = right = path[0]
    for one in path[1:]:
        if last == 0:
            return False
        if first & 1 or first == last:
            left, right = node(one, left), node(one, right)
            while not first & 1 and first:
                first, last = first >> 1, last >> 1
        else:
            right = node(right, one)
        first, last = first >> 1, last >> 1
    return last == 0 and (left, right) == (old, new)


def parse(canonical):  # ledger id, position, stream, version, recorded at
    def field(at):
        (length,) = struct.unpack_from(">I", canonical, at)
        if at + 4 + length > len(canonical):
            raise ValueError("a field is longer than the event")
        return canonical[at + 4 : at + 4 + length], at + 4 + length
    form, ledger, position = struct.unpack_from(">B16sq", canonical)
    stream, at = field(25)
    (version,) = struct.unpack_from(">q", canonical, at)
    _type, at = field(at + 24)
    _revision, _occurred, recorded = struct.unpack_from(">iqq", canonical, at)
    _payload, at = field(at + 20)
    _metadata, at = field(at)
    if form != 1 or at != len(canonical):
        raise ValueError("not the bytes of an event")
    return ledger, position, stream, version, recorded


def signed_by(key, text, signature):  # the openssl command knows Ed25519, the library does not
    with tempfile.TemporaryDirectory() as folder:
        for name, content in ("text", text), ("signature", signature), ("key", b"0*0\x05\x06\x03+ep\x03!\x00" + key):
            Path(folder, name).write_bytes(content)
        command = "openssl pkeyutl -verify -pubin -keyform DER -rawin -inkey key -in text -sigfile signature"
        return subprocess.run(command.split(), cwd=folder, capture_output=True).returncode == 0


def opened(note, keys):  # name, size and root of a checkpoint that one of the keys signed
    text, _, signatures = note.rpartition("\n\n")
    name, size, encoded = (text + "\n").split("\n")[:3]
    named = False
    for line in signatures.splitlines():
        dash, signer, encoded_signature = line.split(" ")
        signature = base64.b64decode(encoded_signature, validate=True)
        for key_name, key_id, public in keys:
            if dash == "—" and signer == key_name == name and signature[:4] == key_id:
                named = True
                if signed_by(public, (text + "\n").encode(), signature[4:]):
                    return name, int(size), base64.b64decode(encoded, validate=True)
    find("BAD_SIGNATURE" if named else "UNKNOWN_KEY", size, "the checkpoint is not signed by a trusted key")
    return name, int(size), None


def key_of(text):
    name, key_id, encoded = text.strip().split("+", 2)
    typed = base64.b64decode(encoded, validate=True)
    if typed[:1] != b"\x01" or len(typed) != 33 or sha(name.encode(), b"\n", typed)[:4].hex() != key_id:
        raise ValueError("not a verifier key: " + text)
    return name, bytes.fromhex(key_id), typed[1:]


def verify(lines, kept, keys):
    first = json.loads(next(lines, "{}"))
    if first.get("kind") != "ledger" or first.get("format") != 1:
        return find("MALFORMED", 0, "there is no ledger in the file")
    at, chain = first["after"], bytes.fromhex(first["hash"])
    frontier, whole = [bytes.fromhex(one) for one in first["frontier"]], True
    versions, recorded, covered, ended, beyond = {}, -(1 << 63), 0, False, None
    pending = {}
    for size, wanted in kept:
        pending.setdefault(size, []).append(wanted)

    def reached():
        nonlocal covered
        for wanted in pending.pop(at, []):
            if whole and root(frontier) == wanted:
                covered = max(covered, at)
            else:
                find("ROOT_MISMATCH", at, "the events up to there are not those that were signed")
    reached()
    for number, line in enumerate(lines, 2):
        try:
            said = json.loads(line)
            if said["kind"] == "event":
                canonical, stated = base64.b64decode(said["canonical"], validate=True), bytes.fromhex(said["hash"])
                ledger, position, stream, version, time = parse(canonical)
                if said["position"] != at + 1:
                    if said["position"] <= at:
                        find("OUT_OF_ORDER", said["position"], "the position was there before")
                        continue
                    find("POSITION_GAP", at + 1, "events are missing")
                    at, whole = said["position"] - 1, False
                elif sha(chain, leaf(canonical)) != stated or position != at + 1:
                    find("HASH_MISMATCH", at + 1, "the hash is not that of what the event says")
                if ledger.hex() != first["ledger"].replace("-", ""):
                    find("ANOTHER_LEDGER", at + 1, "the event is one of another ledger")
                if version != versions.get(stream, version - 1 if first["after"] else 0) + 1:
                    find("VERSION_GAP", at + 1, "the event is not the next of its stream")
                if time < recorded:
                    find("TIME_STEPS_BACK", at + 1, "recorded before the event in front of it")
                if whole:
                    grow(frontier, at, leaf(canonical))
                versions[stream], recorded, chain, at = version, max(recorded, time), stated, at + 1
                reached()
            elif said["kind"] == "checkpoint":
                _, size, wanted = opened(said["note"], keys)
                if size > at:
                    beyond = size, wanted
                elif wanted and (size != at or not whole or root(frontier) != wanted):
                    find("ROOT_MISMATCH", size, "the events up to there are not those that were signed")
                elif wanted:
                    covered = max(covered, at)
            elif said["kind"] == "consistency":
                proof = [bytes.fromhex(one) for one in said["hashes"]]
                size, wanted = beyond or (0, None)
                holds = whole and wanted and (said["from"], said["to"]) == (at, size)
                if holds and consistent(at, root(frontier), size, wanted, proof):
                    covered = at
                    if any(one != wanted for one in pending.pop(size, [])):
                        find("NOT_CONSISTENT", size, "the checkpoint that was kept is one of another history")
                else:
                    find("NOT_CONSISTENT", said["to"], "the events do not lead to the checkpoint beyond them")
            elif said["kind"] == "end":
                ended = True
        except (ValueError, KeyError, TypeError, struct.error) as error:
            find("MALFORMED", at + 1, "line %d: %s" % (number, error))
    if not ended or at < first["until"]:
        find("TRUNCATED", at + 1, "the events end too soon")
    for size in pending:
        find("TRUNCATED" if size > at else "UNCOVERED", size, "the checkpoint that was kept is not reached")
    if covered < at and not findings:
        find("UNCOVERED", covered + 1, "no checkpoint vouches for what is from here on")


def vectors(events, tree):
    chain, frontier, roots = bytes(32), [], [sha()]
    for one in json.loads(Path(events).read_text())["events"]:
        canonical = bytes.fromhex(one["canonical"])
        parse(canonical)
        chain = sha(chain, leaf(canonical))
        assert (leaf(canonical).hex(), chain.hex()) == (one["leaf"], one["hash"]), one
    said = json.loads(Path(tree).read_text())
    leaves = [leaf(bytes.fromhex(one)) for one in said["leaves"]]
    for size, one in enumerate(leaves):
        grow(frontier, size, one)
        roots.append(root(frontier))
    assert [one.hex() for one in roots] == said["roots"]
    for one in said["inclusion"]:
        proof = [bytes.fromhex(hash) for hash in one["hashes"]]
        assert included(leaves[one["position"] - 1], one["position"] - 1, one["size"], proof, roots[one["size"]]), one
        assert not included(leaves[0], one["position"], one["size"], proof, roots[one["size"]]), one
    for one in said["consistency"]:
        proof = [bytes.fromhex(hash) for hash in one["hashes"]]
        assert consistent(one["from"], roots[one["from"]], one["to"], roots[one["to"]], proof), one
        assert not consistent(one["from"], roots[0], one["to"], roots[one["to"]], proof), one
    name, size, signed = opened(said["checkpoint"], [key_of(said["key"])])
    assert (name, signed) == (said["origin"], roots[size])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("ledger", nargs="?")
    parser.add_argument("--checkpoint", action="append", default=[])
    parser.add_argument("--key", action="append", default=[])
    parser.add_argument("--vectors", nargs=2)
    asked = parser.parse_args()
    if asked.vectors:
        return vectors(*asked.vectors)
    if not (asked.ledger and asked.checkpoint and asked.key):
        parser.error("a ledger, a checkpoint and a key are needed")
    keys = [key_of(key) for key in asked.key]
    kept = [opened(Path(file).read_text(encoding="utf-8"), keys)[1:] for file in asked.checkpoint]
    with open(asked.ledger, encoding="utf-8") as lines:
        verify(lines, [one for one in kept if one[1]], keys)
    print("NOT SOUND" if findings else "Sound")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
