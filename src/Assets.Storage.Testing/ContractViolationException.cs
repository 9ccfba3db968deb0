namespace Assets.Storage.Testing;

/// <summary>A store does not keep to the contract.</summary>
/// <param name="message">What was expected and what happened.</param>
public sealed class ContractViolationException(string message) : Exception(message);
