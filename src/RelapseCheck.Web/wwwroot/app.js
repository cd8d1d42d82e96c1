// The time zone, so that "today" is the person's day; nothing else is read.
document.cookie = "rc_tz=" + Intl.DateTimeFormat().resolvedOptions().timeZone + "; path=/; samesite=strict" + (location.protocol === "https:" ? "; secure" : "");
