using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;

namespace RelapseCheck.Web.Tests.Hosting;

public sealed class KeyCertificateTests
{
    [Fact]
    public async Task A_certificate_encrypts_the_keys_of_cookies_and_forms()
    {
        using var site = new CertifiedSite();
        using var browser = site.Visit();
        await browser.Open("/");

        var key = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(site.DataFolder, "keys", "web"))), TestContext.Current.CancellationToken);
        Assert.Contains("EncryptedData", key, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", key, StringComparison.Ordinal);
    }

    private sealed class CertifiedSite : RunningSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            using var rsa = RSA.Create(2048);
            var now = TimeProvider.System.GetUtcNow();
            using var certificate = new CertificateRequest("CN=keys", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
            var path = Path.Combine(DataFolder, "keys.p12");
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, "only a test"));
            builder.UseSetting("RelapseCheck:KeyCertificate", path);
            builder.UseSetting("RelapseCheck:KeyCertificatePassword", "only a test");
        }
    }
}
