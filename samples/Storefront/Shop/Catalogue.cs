namespace Storefront.Shop;

/// <summary>What is on the shelves.</summary>
public sealed class Catalogue
{
    private static readonly Glaze Salt = new("salt", "Salt", "Warm white, flecked with iron from the clay beneath.");
    private static readonly Glaze Tide = new("tide", "Tide", "Deep blue-green that pools darker where it is thick.");
    private static readonly Glaze Samphire = new("samphire", "Samphire", "A quiet green ash glaze, matt to the hand.");
    private static readonly Glaze Dune = new("dune", "Dune", "Ochre slip under a clear glaze, like sand at six o’clock.");
    private static readonly Glaze Iron = new("iron", "Iron", "Almost black, breaking to rust along every edge.");

    private const string Everyday = "Dishwasher, microwave and warm oven, all fine. Let it cool before you wash it.";
    private const string ByHand = "Wash by hand in warm water. Dry the foot well before it stands on wood.";

    public IReadOnlyList<Glaze> Glazes { get; } = [Salt, Tide, Samphire, Dune, Iron];

    public IReadOnlyList<Product> Products { get; } =
    [
        new("tide-mug", "Tide mug", "Drink", 28m,
            "A two-finger handle and a lip as thin as we dare.",
            "Our first pot, and the one we have thrown most: somewhere past nine thousand. The belly keeps coffee hot, the foot is left bare so that you feel the clay, and the handle is pulled from the wall while the mug is still soft.",
            "9.5 cm high, 8.5 cm across, holds 340 ml", new(9.5m, 8.5m), Everyday, [Tide, Salt, Dune]),
        new("estuary-bowl", "Estuary bowl", "Table", 34m,
            "Porridge, ramen, lemons. One bowl for all of it.",
            "Thrown in two pulls and turned on a high foot, so that it lifts off the table and is easy to carry full. The inside is glazed twice: a spoon glides and nothing stains.",
            "7.5 cm high, 16.5 cm across, holds 750 ml", new(7.5m, 16.5m), Everyday, [Samphire, Salt, Iron]),
        new("creek-pitcher", "Creek pitcher", "Drink", 76m,
            "Pours a clean line, stops without a drip.",
            "The spout is drawn with one wet finger in about two seconds; it took us four years to learn which two. Big enough for a table of six, and it does well with garden flowers.",
            "20 cm high, holds 1.4 litres", new(20m, 13m), Everyday, [Tide, Salt, Samphire]),
        new("reed-vase", "Reed vase", "Home", 68m,
            "A narrow neck that makes five stems look like plenty.",
            "Made for what grows along the sea wall: reed, cow parsley, a branch of blackthorn. The neck holds stems where you put them, and the weight sits low so that wind from an open window is no trouble.",
            "25 cm high, 14 cm across, neck 3 cm", new(25m, 14m), ByHand, [Salt, Iron]),
        new("dune-plate", "Dune plate", "Table", 38m,
            "Wide and calm, with a rim that keeps sauce at home.",
            "Plates are the hardest simple thing. Ours dry for nine days under cloth so that they stay flat, and stack without a wobble. The foot is sanded smooth and will not mark your table.",
            "27 cm across, 2.8 cm high", new(2.8m, 27m), Everyday, [Dune, Tide, Salt]),
        new("moon-jar", "Moon jar", "Home", 180m,
            "Two bowls joined at the waist, never quite round.",
            "After the Korean jars of the seventeenth century. Two halves are thrown apart and joined wet; the seam stays in the form as a faint horizon. We make one a week, and each is signed beneath.",
            "22 cm high, 22.5 cm across", new(22m, 22.5m), ByHand, [Salt, Tide]),
        new("shingle-tumblers", "Shingle tumblers", "Drink", 54m,
            "Three cups with no handle and no fuss.",
            "For water, wine, cortado or toothbrushes. They come as a set of three glazes that sat beside one another in the kiln, and no two sets are alike.",
            "Each 10 cm high, holds 220 ml. Set of three", new(10m, 7.5m), Everyday, [Tide, Iron]),
        new("salt-jar", "Salt jar", "Kitchen", 58m,
            "Lives by the stove and closes with a soft clack.",
            "The lid is thrown with the jar and fired on it, so each fits only its own. Unglazed at the seat, which lets the salt breathe. Also right for garlic, tea or biscuits, if they last.",
            "16.5 cm high with its lid, holds 900 ml", new(16.5m, 12m), Everyday, [Iron, Samphire]),
        new("samphire-planter", "Samphire planter", "Home", 64m,
            "Drains properly. Looks as if it does not have to.",
            "A planter and its saucer, thrown to match and glazed inside and out, so that water stays where it should. There is one generous hole in the base and a rim that is comfortable to lift by.",
            "14 cm high, 16.5 cm across. Saucer included", new(14m, 16.5m), ByHand, [Salt, Dune]),
    ];

    public IEnumerable<string> Kinds => Products.Select(product => product.Kind).Distinct();

    public Product? Find(string? slug) => Products.FirstOrDefault(product => product.Slug == slug);

    public IEnumerable<Product> GoesWith(Product product) =>
        Products.Where(other => other.Slug != product.Slug)
            .OrderByDescending(other => other.Kind == product.Kind)
            .Take(3);
}
