using Microsoft.AspNetCore.Mvc;

namespace Assets.AspNetCore.Tests.Controllers;

public sealed class HomeController : Controller
{
    public IActionResult Index() => View();
}

[Area("Admin")]
public sealed class DeskController : Controller
{
    public IActionResult Index() => View();
}
