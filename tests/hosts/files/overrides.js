// What libraries of 2009 do to the globals, all at once.
(function () {
  Array.from = function (list) {
    return list ? [].slice.call(list, 0, 1) : [];
  };
  Array.prototype.toJSON = function () {
    return '"broken"';
  };
  String.prototype.toJSON = function () {
    return this.valueOf();
  };
  Function.prototype.bind = function (self) {
    var f = this;
    return function () {
      return f.apply(self, arguments);
    };
  };
  Element.prototype.remove = function () {
    this.parentNode.removeChild(this);
    return this;
  };
  Object.prototype.each = function () {};
  window.$ = function () {};
  window.name = 'frame';
  window.Event = function Event(event) {
    this.event = event;
  };
})();
