type Values = Readonly<Record<string, string | number | boolean>>
/** Of `@internationalized/string`: writes a number as the language does. */
interface Formatter {
  number: (value: unknown) => string
}
type AriaString = string | ((values: Values, formatter: Formatter) => string)

/** What the controls say to screen readers, by package: react-aria ships no Persian. Counts come in Persian digits. */
export const ariaStrings: Readonly<Record<string, Readonly<Record<string, AriaString>>>> = {
  '@react-stately/datepicker': {
    rangeUnderflow: ({ minValue }) => `باید ${minValue} یا پس از آن باشد.`,
    rangeOverflow: ({ maxValue }) => `باید ${maxValue} یا پیش از آن باشد.`,
    rangeReversed: 'روز آغاز باید پیش از روز پایان باشد.',
    unavailableDate: 'این روز را نمی‌توان برگزید.',
  },
  '@react-aria/autocomplete': { collectionLabel: 'پیشنهادها' },
  '@react-aria/breadcrumbs': { breadcrumbs: 'مسیر' },
  '@react-aria/calendar': {
    previous: 'پیش',
    next: 'پس',
    selectedDateDescription: ({ date }) => `روز برگزیده: ${date}`,
    selectedRangeDescription: ({ dateRange }) => `بازهٔ برگزیده: ${dateRange}`,
    todayDate: ({ date }) => `امروز، ${date}`,
    todayDateSelected: ({ date }) => `امروز، ${date}، برگزیده`,
    dateSelected: ({ date }) => `${date}، برگزیده`,
    startRangeSelectionPrompt: 'برای آغاز بازه بزنید',
    finishRangeSelectionPrompt: 'برای پایان بازه بزنید',
    minimumDate: 'نخستین روز ممکن',
    maximumDate: 'واپسین روز ممکن',
    dateRange: ({ startDate, endDate }) => `از ${startDate} تا ${endDate}`,
  },
  '@react-aria/combobox': {
    focusAnnouncement: ({ isGroupChange, groupTitle, groupCount, optionText, isSelected }, formatter) =>
      [
        isGroupChange === true ? `گروه ${groupTitle} با ${formatter.number(groupCount)} گزینه` : '',
        String(optionText),
        isSelected === true ? 'برگزیده' : '',
      ]
        .filter(Boolean)
        .join('، '),
    countAnnouncement: ({ optionCount }, formatter) => `${formatter.number(optionCount)} گزینه هست.`,
    selectedAnnouncement: ({ optionText }) => `${optionText}، برگزیده شد`,
    buttonLabel: 'دیدن گزینه‌ها',
    listboxLabel: 'گزینه‌ها',
  },
  '@react-aria/datepicker': {
    era: 'دوره',
    year: 'سال',
    month: 'ماه',
    day: 'روز',
    hour: 'ساعت',
    minute: 'دقیقه',
    second: 'ثانیه',
    dayPeriod: 'پیش یا پس از نیمروز',
    calendar: 'تقویم',
    startDate: 'روز آغاز',
    endDate: 'روز پایان',
    weekday: 'روز هفته',
    timeZoneName: 'منطقهٔ زمانی',
    selectedDateDescription: ({ date }) => `روز برگزیده: ${date}`,
    selectedRangeDescription: ({ startDate, endDate }) => `بازهٔ برگزیده: از ${startDate} تا ${endDate}`,
    selectedTimeDescription: ({ time }) => `ساعت برگزیده: ${time}`,
  },
  '@react-aria/dnd': {
    dragItem: ({ itemText }) => `جابه‌جایی ${itemText}`,
    dragSelectedItems: ({ count }, formatter) => `جابه‌جایی ${formatter.number(count)} مورد برگزیده`,
    dragDescriptionKeyboard: 'برای آغاز جابه‌جایی Enter را بزنید.',
    dragDescriptionKeyboardAlt: 'برای آغاز جابه‌جایی Alt و Enter را بزنید.',
    dragDescriptionTouch: 'برای آغاز جابه‌جایی دو بار بزنید.',
    dragDescriptionVirtual: 'برای آغاز جابه‌جایی بزنید.',
    dragDescriptionLongPress: 'برای آغاز جابه‌جایی نگه دارید.',
    dragSelectedKeyboard: ({ count }, formatter) =>
      `برای جابه‌جایی ${formatter.number(count)} مورد برگزیده Enter را بزنید.`,
    dragSelectedKeyboardAlt: ({ count }, formatter) =>
      `برای جابه‌جایی ${formatter.number(count)} مورد برگزیده Alt و Enter را بزنید.`,
    dragSelectedLongPress: ({ count }, formatter) => `برای جابه‌جایی ${formatter.number(count)} مورد برگزیده نگه دارید.`,
    dragStartedKeyboard: 'جابه‌جایی آغاز شد. با Tab جای جدید را بیابید و Enter را بزنید، یا با Escape از آن دست بکشید.',
    dragStartedTouch: 'جابه‌جایی آغاز شد. جای جدید را بیابید و دو بار بزنید.',
    dragStartedVirtual: 'جابه‌جایی آغاز شد. جای جدید را بیابید و بزنید.',
    endDragKeyboard: 'در حال جابه‌جایی. برای دست کشیدن Enter را بزنید.',
    endDragTouch: 'در حال جابه‌جایی. برای دست کشیدن دو بار بزنید.',
    endDragVirtual: 'در حال جابه‌جایی. برای دست کشیدن بزنید.',
    dropDescriptionKeyboard: 'برای گذاشتن Enter و برای دست کشیدن Escape را بزنید.',
    dropDescriptionTouch: 'برای گذاشتن دو بار بزنید.',
    dropDescriptionVirtual: 'برای گذاشتن بزنید.',
    dropCanceled: 'جابه‌جایی انجام نشد.',
    dropComplete: 'جابه‌جا شد.',
    dropIndicator: 'جای گذاشتن',
    dropOnRoot: 'گذاشتن روی',
    dropOnItem: ({ itemText }) => `گذاشتن روی ${itemText}`,
    insertBefore: ({ itemText }) => `گذاشتن پیش از ${itemText}`,
    insertBetween: ({ beforeItemText, afterItemText }) => `گذاشتن میان ${beforeItemText} و ${afterItemText}`,
    insertAfter: ({ itemText }) => `گذاشتن پس از ${itemText}`,
  },
  '@react-aria/grid': {
    select: 'برگزیدن',
    selectedItem: ({ item }) => `${item} برگزیده شد.`,
    deselectedItem: ({ item }) => `${item} دیگر برگزیده نیست.`,
    selectedCount: ({ count }, formatter) =>
      count === 0 ? 'چیزی برگزیده نیست.' : `${formatter.number(count)} مورد برگزیده است.`,
    selectedAll: 'همه برگزیده شد.',
    longPressToSelect: 'برای برگزیدن نگه دارید.',
  },
  '@react-aria/gridlist': {
    hasActionAnnouncement: 'با Enter باز می‌شود',
    hasLinkAnnouncement: ({ link }) => `پیوند به ${link}`,
  },
  '@react-aria/menu': { longPressMessage: 'برای باز کردن فهرست نگه دارید یا Alt و پیکان پایین را بزنید' },
  '@react-aria/overlays': { dismiss: 'بستن' },
  '@react-aria/searchfield': { 'Clear search': 'پاک کردن جست‌وجو' },
  '@react-aria/table': {
    select: 'برگزیدن',
    selectAll: 'برگزیدن همه',
    sortable: 'ستون مرتب‌شدنی',
    ascending: 'از کم به زیاد',
    descending: 'از زیاد به کم',
    ascendingSort: ({ columnName }) => `بر پایهٔ ${columnName} از کم به زیاد`,
    descendingSort: ({ columnName }) => `بر پایهٔ ${columnName} از زیاد به کم`,
    columnSize: ({ value }, formatter) => `${formatter.number(value)} پیکسل`,
    resizerDescription: 'برای تغییر پهنا Enter را بزنید',
    expand: 'باز کردن',
    collapse: 'بستن',
  },
  'react-aria-components': {
    selectPlaceholder: 'انتخاب کنید',
    tableResizer: 'پهنای ستون',
    dropzoneLabel: 'جای گذاشتن پرونده',
    colorSwatchPicker: 'رنگ‌ها',
  },
  '@react-aria/tree': { expand: 'باز کردن', collapse: 'بستن' },
}

/** Gives the controls their Persian, in the place where react-aria looks before its own languages. */
export function installAriaLocale(): void {
  Reflect.set(window, Symbol.for('react-aria.i18n.locale'), 'fa-IR')
  Reflect.set(window, Symbol.for('react-aria.i18n.strings'), ariaStrings)
}
