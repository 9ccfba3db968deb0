namespace Assets.Media.Forms;

/// <summary>The rest of a form cannot be read. It passes through the storing of the file that was being read.</summary>
internal sealed class FormFailure(MediaRejection rejection, Exception? inner = null)
    : Exception(rejection.Message, inner)
{
    public MediaRejection Rejection => rejection;
}
