using System.Security.Cryptography;
using Sankofa.Core.House;

namespace Sankofa.Core.Registry.Biometrics;

/// <summary>
/// Seals templates (AES-256-GCM, bound to the row they stand in). Its key is never in the database, so a copy of the
/// database shows no finger: it comes from SANKOFA_TEMPLATE_KEY (32 bytes in base64; the same on every node), or from
/// the file template.key in the data folder, made at first use and readable by its owner alone.
/// </summary>
public sealed class TemplateVault
{
    public const string Variable = "SANKOFA_TEMPLATE_KEY";
    private const string FileName = "template.key";
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly Lazy<byte[]> _key;

    public TemplateVault() => _key = new Lazy<byte[]>(FindKey);

    public TemplateVault(byte[] key)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(key.Length, KeyBytes);
        _key = new Lazy<byte[]>(key);
    }

    /// <summary>What callers of the house's own engine show; nobody without the key can make it.</summary>
    public string EngineToken =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key.Value, "abis engine"u8));

    public byte[] Seal(ReadOnlySpan<byte> plain, Guid row)
    {
        var box = new byte[NonceBytes + TagBytes + plain.Length];
        RandomNumberGenerator.Fill(box.AsSpan(0, NonceBytes));
        using var aes = new AesGcm(_key.Value, TagBytes);
        aes.Encrypt(box.AsSpan(0, NonceBytes), plain, box.AsSpan(NonceBytes + TagBytes),
            box.AsSpan(NonceBytes, TagBytes), row.ToByteArray());
        return box;
    }

    /// <exception cref="CryptographicException">Another key, another row, or a changed box.</exception>
    public byte[] Open(ReadOnlySpan<byte> box, Guid row)
    {
        var plain = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(_key.Value, TagBytes);
        aes.Decrypt(box[..NonceBytes], box[(NonceBytes + TagBytes)..], box.Slice(NonceBytes, TagBytes), plain,
            row.ToByteArray());
        return plain;
    }

    /// <summary>Signs what an engine may fetch, and until when.</summary>
    public string Sign(string what) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key.Value, System.Text.Encoding.UTF8.GetBytes("share " + what)));

    private static byte[] FindKey()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
        {
            var key = Convert.FromBase64String(given);
            return key.Length == KeyBytes ? key : throw new InvalidOperationException($"{Variable} is not 32 bytes.");
        }

        var folder = DataFolder.Find();
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        try
        {
            var once = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
                once.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var made = new FileStream(path, once);
            var key = RandomNumberGenerator.GetBytes(KeyBytes);
            made.Write(key);
            return key;
        }
        catch (IOException) when (File.Exists(path))
        {
            // Made before, or just now by another program of this machine.
            return File.ReadAllBytes(path);
        }
    }
}
