// A page that wraps attachShadow and define, as polyfills and session recorders do.
(function () {
  var attach = Element.prototype.attachShadow,
    define = CustomElementRegistry.prototype.define;
  Element.prototype.attachShadow = function (init) {
    return attach.call(this, { mode: init.mode, delegatesFocus: init.delegatesFocus });
  };
  CustomElementRegistry.prototype.define = function (tag, type, options) {
    return define.call(this, tag, type, options);
  };
})();
