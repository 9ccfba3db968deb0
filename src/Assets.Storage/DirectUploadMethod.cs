namespace Assets.Storage;

/// <summary>How a client sends an object.</summary>
public enum DirectUploadMethod
{
    /// <summary>A <c>PUT</c> request whose body is the object.</summary>
    Put,

    /// <summary>
    /// A <c>POST</c> request whose body is a form (<c>multipart/form-data</c>): the fields, and then a file with the
    /// name <c>file</c>.
    /// </summary>
    PostForm,
}
