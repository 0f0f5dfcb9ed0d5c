// Prints the rows of every data island into the box around it, and fetches further groups from the list service.
(function () {
  function rowsOf(text) {
    var found = [],
      at = /<record><!\[CDATA\[([\s\S]*?)\]\]><\/record>/g,
      hit;
    while ((hit = at.exec(text))) found.push(hit[1]);
    return found;
  }
  function nextOf(text) {
    var hit = /<nextgroup><!\[CDATA\[<a href="([^"]*)"/.exec(text);
    return hit ? hit[1] : '';
  }
  function show(box, text) {
    box.innerHTML = '<ul>' + rowsOf(text).join('') + '</ul>';
    var next = nextOf(text);
    if (!next) return;
    var pager = document.createElement('div');
    pager.className = 'pg';
    pager.innerHTML = '<a href="javascript:void(0)">下一页</a>';
    pager.firstChild.onclick = function () {
      var ask = new XMLHttpRequest();
      ask.open('GET', next);
      ask.onload = function () {
        show(box, ask.responseText);
      };
      ask.send();
    };
    box.appendChild(pager);
  }
  document.addEventListener('DOMContentLoaded', function () {
    var islands = document.querySelectorAll('script[type="text/xml"]');
    for (var i = 0; i < islands.length; i++) show(islands[i].parentNode, islands[i].textContent);
  });
  window.doZoom = function (size) {
    document.getElementById('zoom').style.fontSize = size + 'px';
  };
})();
