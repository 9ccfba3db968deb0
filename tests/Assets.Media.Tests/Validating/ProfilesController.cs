using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Assets.Media.Tests.Validating;

/// <summary>A controller of an app.</summary>
[ApiController]
[Route("profiles")]
[SuppressMessage("Design", "CA1515", Justification = "MVC finds public controllers only.")]
public sealed class ProfilesController : ControllerBase
{
    [HttpPost]
    public IActionResult Post([FromForm] Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return Ok(profile.Avatar?.FileName);
    }

    /// <summary>Without parameters, so that MVC does not read the form.</summary>
    [HttpPost("streamed")]
    public async Task<IActionResult> PostStreamed()
    {
        var form = await MediaForm.ReadAsync(Request, new() { Store = "files" });
        form.AddTo(ModelState);
        return form.IsStored ? Ok() : ValidationProblem(ModelState);
    }
}

/// <summary>A model of a form.</summary>
[SuppressMessage("Design", "CA1515", Justification = "A parameter of a public action.")]
public sealed class Profile
{
    [MediaFile("files")]
    public IFormFile? Avatar { get; set; }
}
