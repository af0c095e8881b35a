using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;

namespace DeAn06.Modules.Access.Session;

/// <summary>What attempts are counted by.</summary>
internal enum SignInBy
{
    /// <summary>A name as typed, whether or not it is an account's: a lock must not tell which names exist.</summary>
    Name,

    /// <summary>Where the client is: an IPv4 address, or the /64 that one subscriber has of IPv6.</summary>
    Address,

    /// <summary>A browser that signed in to the account before: others' guesses do not hold it up.</summary>
    Device,
}

/// <summary>Attempts that are counted together.</summary>
internal sealed record SignInBucket(SignInBy By, byte[] Key)
{
    public static SignInBucket OfName(string name) => Of(SignInBy.Name, name);

    public static SignInBucket OfAddress(IPAddress address) => Of(SignInBy.Address, Network(address));

    public static SignInBucket OfDevice(KnownDevice device, string name) => Of(SignInBy.Device, $"{device.Id} {name}");

    private static SignInBucket Of(SignInBy by, string what) =>
        new(by, SHA256.HashData(Encoding.UTF8.GetBytes($"{by}:{what}")));

    private static string Network(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6 || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return address.MapToIPv4().ToString();
        }

        return Convert.ToHexString(address.GetAddressBytes(), 0, 8);
    }
}
