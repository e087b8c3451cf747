// Stops the page's clock at an instant. Everything else about dates stays the browser's
// own, above all the time zone. The clock can be moved: `window.journeyClock(instant)`.
(instant) => {
  const RealDate = Date;
  let now;
  const set = (instant) => {
    now = RealDate.parse(instant);
    if (Number.isNaN(now)) throw new Error(`not an instant: ${instant}`);
  };
  set(instant);
  const currentTime = () => now;

  const StoppedDate = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now] : args, newTarget),
    apply: () => new RealDate(now).toString(),
    get: (target, key) => (key === "now" ? currentTime : Reflect.get(target, key)),
  });
  RealDate.prototype.constructor = StoppedDate;
  window.Date = StoppedDate;

  // Without an argument these mean "now", and would look at the real clock.
  const formats = Intl.DateTimeFormat.prototype;
  const parts = formats.formatToParts;
  formats.formatToParts = function (date = now) {
    return parts.call(this, date);
  };
  const format = Object.getOwnPropertyDescriptor(formats, "format");
  Object.defineProperty(formats, "format", {
    ...format,
    get() {
      const bound = format.get.call(this);
      return (date = now) => bound(date);
    },
  });

  Object.defineProperty(window, "journeyClock", { value: set });
}
