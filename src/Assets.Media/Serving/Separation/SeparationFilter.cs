using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Assets.Media.Serving.Separation;

/// <summary>
/// Compares the endpoints of media with the other ones and with static files when the pipeline has been built, before
/// the server listens.
/// </summary>
internal sealed class SeparationFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) =>
        app =>
        {
            next(app);
            Check(app.ApplicationServices);
        };

    private static void Check(IServiceProvider services)
    {
        if (
            services.GetService<EndpointDataSource>() is not { } endpoints
            || services.GetService<IWebHostEnvironment>() is not { } environment
        )
            return;
        var problems = EndpointSeparation.Problems(endpoints.Endpoints, environment.WebRootFileProvider).ToList();
        if (problems.Count > 0)
            throw new InvalidOperationException(string.Join(Environment.NewLine, problems.Distinct()));
    }
}
