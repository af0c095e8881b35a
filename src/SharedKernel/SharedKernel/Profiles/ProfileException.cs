namespace DeAn06.SharedKernel.Profiles;

/// <summary>A province's profile cannot run; the message says in one Vietnamese sentence which file, where, what and what to do.</summary>
public sealed class ProfileException(string message) : Exception(message);
