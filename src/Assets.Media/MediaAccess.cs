namespace Assets.Media;

/// <summary>Who can read the files of a store.</summary>
public enum MediaAccess
{
    /// <summary>Who has a signed URL that has not expired, or whom an authorization policy admits.</summary>
    Private,

    /// <summary>Everybody who knows the URL.</summary>
    Public,
}
