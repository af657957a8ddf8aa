/** Two gables over a line, 120 × 60: the sign of the demo company, drawn for it. */
export const LOGO = [
  'iVBORw0KGgoAAAANSUhEUgAAAHgAAAA8CAYAAACtrX6oAAABHklEQVR42u3bvW3DMBSFUfcuMlAygPfvMk0CFwJcGIZ/pEe+y/MBdwEeFYJAnU',
  '6SJEmSJGmazt8/f04BsLribnMawbiQF8CFvAAu5AVwIQNWd1zIC+BCXgB3JPLv5cvDVYE7AvmKu41iAW4l8i0u5ELcCuR7uJBDgB/hQi7CPQr5',
  'GVzIRbh7I7+CuzRyJe5eyO/gLok8AvdT5E9wl0Ieifsu8h64SyDPgPsq8p648cjdgI/AjUWeCfcZ5CNx45BnxH2EXIEbgzwz7j3kStz2yB1wb5',
  'FH4LZF7oR73Ujclshwg5HhBiPDDUaGG4wMNxgZbjAy3HBkuMHIcIOR4QYjww1GhhuMDNeLlySfIK3ucqFDAmyArduvOpIkSZK2/gGWDxL7/KGc',
  'PwAAAABJRU5ErkJggg==',
].join('');
