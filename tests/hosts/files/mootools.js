// The marks that MooTools 1.4.5 leaves on a page: an own Event and Element on window, Array.from that wraps, methods on
// functions, strings and nodes. Written after its documentation.
(function () {
  var native = window.Event,
    NativeElement = window.Element;
  window.Type = function () {};
  window.Class = function () {};
  window.DOMEvent = window.Event = function Event(event) {
    this.event = event;
  };
  window.Element = function (tag) {
    return document.createElement(tag);
  };
  window.Element.prototype = NativeElement.prototype;
  window.Browser = { Event: native, Element: NativeElement };
  Array.from = function (item) {
    return item == null ? [] : Array.isArray(item) ? item : [item];
  };
  Array.prototype.each = Array.prototype.forEach;
  Array.prototype.include = function (v) {
    if (this.indexOf(v) < 0) this.push(v);
    return this;
  };
  Array.prototype.contains = function (v) {
    return this.indexOf(v) >= 0;
  };
  Array.prototype.clean = function () {
    return this;
  };
  Array.prototype.flatten = function () {
    return this;
  };
  String.prototype.contains = function (s) {
    return this.indexOf(s) >= 0;
  };
  String.prototype.clean = function () {
    return String(this);
  };
  Function.prototype.bind = function (self, args) {
    var f = this;
    return function () {
      return f.apply(self, args || arguments);
    };
  };
  Function.prototype.extend = function (key, value) {
    this[key] = value;
    return this;
  };
  Function.prototype.implement = function (key, value) {
    this.prototype[key] = value;
    return this;
  };
  Number.prototype.limit = function () {
    return this;
  };
  Object.each = function (o, f) {
    for (var k in o) f(o[k], k, o);
  };
  Object.clone = function (o) {
    return o;
  };
  NativeElement.prototype.addEvent = function (name, f) {
    this.addEventListener(name, f);
    return this;
  };
  NativeElement.prototype.getProperty = function (name) {
    return this.getAttribute(name);
  };
  NativeElement.prototype.set = function () {
    return this;
  };
  NativeElement.prototype.get = function () {
    return null;
  };
  NativeElement.prototype.dispose = function () {
    return this.parentNode.removeChild(this);
  };
  NativeElement.prototype.empty = function () {
    return this;
  };
  window.$ = document.id = function (id) {
    return document.getElementById(id);
  };
})();
