// What the browser adds to pages that can be read without it: copying, tables as files, and the replay's sliders.
(() => {
  'use strict';

  const file = (name, type, text) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([text], {type}));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  };

  // A cell that a spreadsheet would take for a formula is given a quote before it.
  const cell = text => {
    const guarded = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.,\s]+%?$/.test(text) ? "'" + text : text;
    return /[",\n]/.test(guarded) ? '"' + guarded.replaceAll('"', '""') + '"' : guarded;
  };

  const asCsv = table => [...table.rows]
      .map(row => [...row.cells].map(one => cell((one.dataset.value ?? one.textContent).trim().replace(/\s+/g, ' '))).join(','))
      .join('\r\n') + '\r\n';

  document.addEventListener('click', event => {
    const copy = event.target.closest('[data-copy]');
    if (copy) {
      const text = document.getElementById(copy.dataset.copy);
      if (navigator.clipboard) {
        navigator.clipboard.writeText(text.textContent).then(() => {
          copy.textContent = copy.dataset.copied;
        });
      } else {
        // Over plain http no page is given the clipboard: it is selected, to be copied by hand.
        getSelection().selectAllChildren(text);
      }
    }
    const csv = event.target.closest('[data-csv]');
    if (csv) {
      file(csv.dataset.csv + '.csv', 'text/csv;charset=utf-8', '\ufeff' + asCsv(document.getElementById(csv.dataset.csv)));
    }
    const play = event.target.closest('[data-play]');
    if (play) {
      playing(play);
    }
  });

  // A slider stands for one of the two clocks: its value is a place in the list of dates that it carries.
  const dates = slider => slider.dataset.dates.split(' ');
  const address = slider => {
    const url = new URL(location.href);
    const all = dates(slider);
    const at = Number(slider.value);
    if (at >= all.length) {
      url.searchParams.delete(slider.name);
    } else {
      url.searchParams.set(slider.name, all[at]);
    }
    return url.pathname + url.search;
  };

  let asked = 0;
  const show = slider => {
    const mine = ++asked;
    const to = address(slider);
    const name = slider.name;
    return fetch(to, {headers: {Accept: 'text/html'}, credentials: 'same-origin'}).then(answer => answer.text()).then(text => {
      const next = new DOMParser().parseFromString(text, 'text/html').getElementById('replayed');
      if (mine !== asked) {
        return;
      }
      if (!next) {
        location.assign(to);
        return;
      }
      const held = document.activeElement && document.activeElement.id;
      document.getElementById('replayed').replaceWith(document.adoptNode(next));
      history.replaceState(null, '', to);
      tell();
      const again = held && document.getElementById(held);
      if (again) {
        again.focus({preventScroll: true});
      }
      document.dispatchEvent(new CustomEvent('replayed', {detail: name}));
    }).catch(() => {
      // The login has grown old, and the issuer is elsewhere: only the browser itself gets there and back.
      if (mine === asked) {
        location.assign(to);
      }
    });
  };

  // Whoever does not see the page is told what it shows now, from outside of what is replaced.
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  said.className = 'visually-hidden';
  if (document.getElementById('replayed')) {
    document.getElementById('replayed').after(said);
  }
  const tell = () => {
    const dates = [...document.querySelectorAll('.clock')].map(clock => clock.querySelector('label').textContent + ' ' + clock.querySelector('output').textContent);
    said.textContent = [...dates, document.querySelector('#replayed > .under > .badge')?.textContent ?? ''].join('. ');
  };

  // While a slider is dragged only its date moves: the page is asked for when it is let go, and after a key.
  document.addEventListener('input', event => {
    const slider = event.target;
    if (slider.matches('input[type=range][data-dates]')) {
      const date = dates(slider)[Number(slider.value)];
      const shown = document.querySelector('output[for=' + slider.id + ']');
      if (date && shown) {
        shown.textContent = new Date(date).toLocaleDateString(document.documentElement.lang, {dateStyle: 'long'});
      }
    }
  });
  let waiting;
  document.addEventListener('change', event => {
    if (event.target.matches('input[type=range][data-dates]')) {
      clearTimeout(waiting);
      waiting = setTimeout(() => show(event.target), 120);
    }
  });

  // One clock plays at a time, from the date that is shown on; from the first one where nothing comes after it.
  const BETWEEN = 650;
  let played = null;
  let plays = 0;
  const pressed = () => document.querySelectorAll('[data-play]').forEach(button => {
    button.setAttribute('aria-pressed', String(button.dataset.play === played));
  });
  function playing(button) {
    const again = played === button.dataset.play;
    const mine = ++plays;
    played = again ? null : button.dataset.play;
    pressed();
    if (again) {
      return;
    }
    const slider = () => document.querySelector('input[type=range][name=' + played + ']');
    const step = to => {
      if (mine !== plays) {
        return;
      }
      const one = slider();
      if (!one || to > Number(one.max)) {
        played = null;
        pressed();
        return;
      }
      one.value = to;
      show(one).then(() => {
        pressed();
        setTimeout(() => step(to + 1), BETWEEN);
      });
    };
    const at = Number(slider().value);
    step(at >= Number(slider().max) ? 0 : at + 1);
  }
})();
