namespace RelapseCheck.Store;

/// <summary>The database cannot be reached, read or written: nothing was saved. Answer 503.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Too many passphrases and PINs are waiting for key work. Answer 503, "try again in a minute".</summary>
public sealed class KeyWorkBusyException() : Exception("Too many derivations are waiting.");

/// <summary>The journal was deleted, or got new words, while it was open. Treat it as not open.</summary>
public sealed class JournalGoneException() : Exception("The journal is no longer there under this key.");

/// <summary>The day or the header is there but does not open: it was altered or moved. Nothing was written over it.</summary>
public sealed class PageUnreadableException() : Exception("A page could not be opened.");

/// <summary>The key folder is not as it must be: the application must not start.</summary>
public sealed class KeyFolderException(string message) : Exception(message);

/// <summary>The invitation was used, ran out or was taken back: nothing was shared.</summary>
public sealed class InvitationGoneException() : Exception("The invitation is no longer there.");

/// <summary>The share has ended: nothing was changed.</summary>
public sealed class ShareGoneException() : Exception("The share has ended.");
