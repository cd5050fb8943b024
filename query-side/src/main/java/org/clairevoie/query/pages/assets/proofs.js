// Verifies in the browser that each event of the page stands in the sealed log. It takes the bundle that an auditor would take away,
// hashes each entry (SHA-256), follows its path to the root of the checkpoint (RFC 6962), holds what the page shows of it against the
// entry, and checks the checkpoint's signature where the browser knows Ed25519. What it could not check it says.
(async () => {
  'use strict';
  const section = document.getElementById('proofs');
  if (!section) {
    return;
  }
  const words = section.dataset;
  const said = document.getElementById('proofs-said');
  const fill = (text, values) => Object.entries(values).reduce((filled, [name, value]) => filled.replaceAll('{' + name + '}', value), text);
  const rows = [...document.querySelectorAll('li[data-position]')];
  const tell = (row, text, kind) => {
    const tag = row.querySelector('.proof');
    tag.textContent = text;
    tag.classList.add(kind);
  };
  if (!window.isSecureContext || !window.crypto?.subtle || !window.DecompressionStream) {
    said.textContent = words.insecure;
    return;
  }
  said.textContent = words.verifying;
  section.setAttribute('aria-busy', 'true');

  const utf8 = new TextDecoder('utf-8', {fatal: true});
  const text = bytes => utf8.decode(bytes);
  const bytesOf = base64 => Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
  const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);
  const sha256 = async (...parts) => {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return new Uint8Array(await crypto.subtle.digest('SHA-256', all));
  };

  // The files of a zip, found by its central directory and inflated when asked for.
  const unzipped = buffer => {
    const view = new DataView(buffer);
    let end = buffer.byteLength - 22;
    while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) {
      end--;
    }
    if (end < 0) {
      throw new Error('not a zip');
    }
    const files = new Map();
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      const name = text(new Uint8Array(buffer, at + 46, view.getUint16(at + 28, true)));
      files.set(name, {method: view.getUint16(at + 10, true), size: view.getUint32(at + 20, true), header: view.getUint32(at + 42, true)});
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return async name => {
      const file = files.get(name);
      if (!file) {
        return null;
      }
      const start = file.header + 30 + view.getUint16(file.header + 26, true) + view.getUint16(file.header + 28, true);
      const packed = new Uint8Array(buffer, start, file.size);
      return file.method === 0 ? packed
        : new Uint8Array(await new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).arrayBuffer());
    };
  };

  // A signed note: its text with the last line feed, and its signature lines.
  const note = whole => {
    const gap = whole.lastIndexOf('\n\n');
    const signatures = whole.slice(gap + 2).split('\n').filter(line => line.startsWith('\u2014 ')).map(line => {
      const [name, blob] = line.slice(2).split(' ');
      return {name, blob: bytesOf(blob)};
    });
    return {text: whole.slice(0, gap + 1), signatures};
  };

  // RFC 9162, section 2.1.3.2. Sizes stay below 2^53: no shifting, which would cut them to 32 bits.
  const leadsTo = async (root, leaf, index, size, path) => {
    let node = index;
    let last = size - 1;
    let hash = leaf;
    for (const beside of path) {
      if (last === 0) {
        return false;
      }
      if (node % 2 === 1 || node === last) {
        hash = await sha256(Uint8Array.of(1), beside, hash);
        while (node % 2 === 0 && node !== 0) {
          node /= 2;
          last = Math.floor(last / 2);
        }
      } else {
        hash = await sha256(Uint8Array.of(1), hash, beside);
      }
      node = Math.floor(node / 2);
      last = Math.floor(last / 2);
    }
    return last === 0 && same(hash, root);
  };

  // What the page says of the event, against the entry that was sealed.
  const differing = (row, entry) => {
    const shown = row.dataset;
    const sealed = {
      position: String(entry.position), event: entry.eventId, sequence: String(entry.sequence), type: entry.type, recorded: entry.recordedAt,
      actor: entry.recordedBy.actor, source: entry.source, id: entry.id, journey: entry.accompanimentId};
    return Object.keys(sealed).find(name => (name === 'journey' ? words.journey : shown[name]) !== sealed[name]);
  };

  const verdict = async (row, file, checkpoint) => {
    const name = 'events/' + row.dataset.position.padStart(12, '0');
    const [entry, proof] = [await file(name + '.json'), await file(name + '.tlog-proof')];
    if (!entry || !proof) {
      return words.missing;
    }
    const [head, rest] = text(proof).split(/\n\n(.*)/s);
    const lines = head.split('\n');
    const index = Number(lines.find(line => line.startsWith('index ')).slice(6));
    const path = lines.slice(lines.findIndex(line => line.startsWith('index ')) + 1).map(bytesOf);
    const leaf = await sha256(Uint8Array.of(0), entry);
    if (rest !== checkpoint.whole || index !== Number(row.dataset.position) || index >= checkpoint.size
        || !await leadsTo(checkpoint.root, leaf, index, checkpoint.size, path)) {
      return words.path;
    }
    const different = differing(row, JSON.parse(text(entry)));
    return different ? fill(words.differs, {what: different}) : null;
  };

  // Of the keys that the log names itself, those of Ed25519: name, id, and 32 bytes after the byte of their kind.
  const keys = policy => policy.split('\n').filter(line => line.startsWith('log ')).map(line => {
    const vkey = line.slice(4).split(' ')[0];
    const [name, id, ...key] = vkey.split('+');
    return {vkey, name, id, bytes: bytesOf(key.join('+'))};
  }).filter(key => key.bytes[0] === 1);

  const signature = async (checkpoint, policy) => {
    for (const key of keys(policy)) {
      const id = Uint8Array.from(key.id.match(/../g), pair => parseInt(pair, 16));
      const made = checkpoint.signatures.find(one => one.name === key.name && same(one.blob.slice(0, 4), id));
      if (made) {
        let known;
        try {
          known = await crypto.subtle.importKey('raw', key.bytes.slice(1), {name: 'Ed25519'}, false, ['verify']);
        } catch {
          return {text: words.unsigned, holds: null};
        }
        const holds = await crypto.subtle.verify({name: 'Ed25519'}, known, made.blob.slice(4), new TextEncoder().encode(checkpoint.text));
        return {text: fill(holds ? words.signed : words.forged, {key: key.vkey}), holds};
      }
    }
    return {text: words.nokey, holds: null};
  };

  const verify = async () => {
    const answer = await fetch(words.bundle, {credentials: 'same-origin', headers: {'Clairevoie-Purpose': 'proofs checked in the browser'}});
    if (!answer.ok) {
      throw new Error(answer.status);
    }
    const file = unzipped(await answer.arrayBuffer());
    const whole = text(await file('checkpoint'));
    const [, size, root] = whole.split('\n');
    const checkpoint = {whole, size: Number(size), root: bytesOf(root), ...note(whole)};
    const signed = await signature(checkpoint, text(await file('policy')));
    let holding = 0;
    let broken = 0;
    for (const row of rows) {
      const wrong = row.dataset.sealed === 'true' ? await verdict(row, file, checkpoint) : words.unsealed;
      if (wrong === null) {
        holding++;
      } else if (wrong !== words.unsealed) {
        broken++;
      }
      tell(row, wrong ?? words.holds, wrong === null ? 'holds' : wrong === words.unsealed ? 'open' : 'broken');
    }
    const forged = signed.holds === false;
    said.textContent = broken > 0 ? fill(words.broken, {n: broken}) : holding === rows.length
      ? fill(words.all, {n: holding, size: checkpoint.size.toLocaleString(document.documentElement.lang)}) : fill(words.some, {n: holding, of: rows.length});
    said.classList.add(broken > 0 || forged ? 'broken' : 'holds');
    const key = document.getElementById('proofs-key');
    key.textContent = signed.text;
    key.classList.toggle('broken', forged);
  };

  try {
    await verify();
  } catch (failed) {
    said.textContent = fill(words.failed, {why: failed.message});
    said.classList.add('broken');
  } finally {
    section.removeAttribute('aria-busy');
  }
})();
