// The marks that Prototype 1.7.3 leaves on a page: $A as Array.from, Enumerable on arrays, toJSON, an own bind, methods
// on every element. Written after its documentation; the library itself is in no registry.
(function () {
  function $A(list) {
    if (!list) return [];
    if ('toArray' in Object(list)) return list.toArray();
    var n = list.length || 0,
      all = new Array(n);
    while (n--) all[n] = list[n];
    return all;
  }
  window.$A = $A;
  Array.from = $A;
  function add(target, methods) {
    for (var name in methods) target[name] = methods[name];
  }
  add(Array.prototype, {
    each: function (f, self) {
      for (var i = 0; i < this.length; i++) f.call(self, this[i], i);
      return this;
    },
    toArray: function () {
      return [].concat(this);
    },
    clone: function () {
      return [].concat(this);
    },
    clear: function () {
      this.length = 0;
      return this;
    },
    first: function () {
      return this[0];
    },
    last: function () {
      return this[this.length - 1];
    },
    compact: function () {
      return this.select(function (v) {
        return v != null;
      });
    },
    select: function (f, self) {
      var out = [];
      this.each(function (v, i) {
        if (f.call(self, v, i)) out.push(v);
      });
      return out;
    },
    without: function () {
      return this;
    },
    uniq: function () {
      return this;
    },
    inspect: function () {
      return '[' + this.join(', ') + ']';
    },
    entries: function () {
      return this.toArray();
    },
    toJSON: function () {
      return '[' + this.join(',') + ']';
    },
  });
  add(String.prototype, {
    toJSON: function () {
      return '"' + this + '"';
    },
    strip: function () {
      return this.replace(/^\s+|\s+$/g, '');
    },
    stripTags: function () {
      return this.replace(/<[^>]+>/g, '');
    },
    blank: function () {
      return /^\s*$/.test(this);
    },
    camelize: function () {
      return String(this);
    },
    sub: function () {
      return String(this);
    },
  });
  add(Number.prototype, {
    toJSON: function () {
      return String(this);
    },
    times: function () {
      return this;
    },
  });
  Date.prototype.toJSON = function () {
    return '"' + this.getTime() + '"';
  };
  Function.prototype.bind = function (self) {
    if (arguments.length < 2 && self === undefined) return this;
    var f = this,
      given = [].slice.call(arguments, 1);
    return function () {
      return f.apply(self, given.concat([].slice.call(arguments)));
    };
  };
  add(Function.prototype, {
    argumentNames: function () {
      return [];
    },
    curry: function () {
      return this;
    },
    defer: function () {
      return setTimeout(this, 1);
    },
    wrap: function () {
      return this;
    },
    methodize: function () {
      return this;
    },
  });
  add(HTMLElement.prototype, {
    visible: function () {
      return this.style.display !== 'none';
    },
    toggle: function () {
      return this;
    },
    hide: function () {
      this.style.display = 'none';
      return this;
    },
    show: function () {
      this.style.display = '';
      return this;
    },
    remove: function () {
      this.parentNode.removeChild(this);
      return this;
    },
    update: function (html) {
      this.innerHTML = html;
      return this;
    },
    insert: function () {
      return this;
    },
    select: function (css) {
      return $A(this.querySelectorAll(css));
    },
    up: function () {
      return this.parentNode;
    },
    down: function () {
      return this.firstChild;
    },
    identify: function () {
      return this.id;
    },
    observe: function (name, f) {
      this.addEventListener(name, f);
      return this;
    },
    fire: function () {
      return this;
    },
  });
  Element.Methods = {};
  Event.observe = function (target, name, f) {
    target.addEventListener(name, f);
  };
  document.getElementsByClassName = function (name) {
    return $A(document.querySelectorAll('.' + name));
  };
  window.$ = function (id) {
    return document.getElementById(id);
  };
  window.$$ = function (css) {
    return $A(document.querySelectorAll(css));
  };
  window.Hash = function () {};
  window.Template = function () {};
})();
