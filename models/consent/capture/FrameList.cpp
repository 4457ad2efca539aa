#include "models/consent/capture/FrameList.h"

#include "models/base/JsonReader.h"

namespace numauth::consent {

namespace {

constexpr double largestEdge = 100'000;
constexpr qsizetype mostElements = 10'000;

double edge(JsonReader &reader, const QString &key, double scale)
{
    const double value = reader.number(key) * scale;
    if (!(std::abs(value) <= largestEdge))
        reader.fail(key, DeviceDump::tr("must lie within ±%1").arg(largestEdge));
    return value;
}

DumpNode readElement(JsonReader &reader, double scale)
{
    DumpNode node;
    node.id = reader.text(QStringLiteral("id"));
    node.text = reader.text(QStringLiteral("text"), QString());
    node.isVisible = reader.boolean(QStringLiteral("visible"), true);
    JsonReader rect(reader.object(QStringLiteral("rect")), reader.place());
    node.bounds = QRectF(
        edge(rect, QStringLiteral("x"), scale), edge(rect, QStringLiteral("y"), scale),
        edge(rect, QStringLiteral("width"), scale), edge(rect, QStringLiteral("height"), scale));
    if (rect.hasFailed())
        reader.fail(QStringLiteral("rect"), rect.error().message);
    return node;
}

} // namespace

Result<DeviceDump> readFrameList(const QByteArray &bytes, const QString &fileName)
{
    const Result<QJsonObject> object = JsonReader::parseObject(bytes, fileName);
    if (!object)
        return object.error();
    JsonReader reader(*object, fileName);
    DeviceDump dump;
    const QStringList units{QStringLiteral("px"), QStringLiteral("dp"), QStringLiteral("pt")};
    const int unit =
        reader.has(QStringLiteral("unit")) ? reader.oneOf(QStringLiteral("unit"), units) : 0;
    const QString fallback = platformId(unit == 2 ? Platform::Ios : Platform::Android);
    const QString platform = reader.text(QStringLiteral("platform"), fallback);
    if (!platformFromId(platform))
        reader.fail(QStringLiteral("platform"), DeviceDump::tr("must be android or ios"));
    dump.platform = platformFromId(platform).value_or(Platform::Android);
    dump.density = reader.optionalNumber(QStringLiteral("density"));
    if (dump.density && !(*dump.density >= 0.5 && *dump.density <= 10))
        reader.fail(QStringLiteral("density"), DeviceDump::tr("must lie between 0.5 and 10"));
    // Frames in dp need no density: one dp is then one px.
    if (unit == 1 && !dump.density)
        dump.density = 1.0;
    const double scale = unit == 1 ? dump.density.value_or(1.0) : 1.0;
    JsonReader screen(reader.object(QStringLiteral("screen")), fileName);
    dump.screen = QSizeF(edge(screen, QStringLiteral("width"), scale),
                         edge(screen, QStringLiteral("height"), scale));
    if (screen.hasFailed())
        return screen.error();
    reader.forEach(QStringLiteral("elements"), [&](JsonReader &element) {
        if (dump.nodes.size() < mostElements)
            dump.nodes << readElement(element, scale);
    });
    if (reader.hasFailed())
        return reader.error();
    if (dump.nodes.isEmpty() || dump.nodes.size() >= mostElements)
        return Error{Error::Code::Malformed,
                     DeviceDump::tr("%1 must hold between 1 and %2 elements.")
                         .arg(fileName)
                         .arg(mostElements - 1)};
    return dump;
}

} // namespace numauth::consent
