#include "models/package/JarManifest.h"

#include <QHash>

#include <algorithm>

namespace numauth::package {

namespace {

/// Cuts one line off \p rest; the line comes without its end.
QByteArrayView takeLine(QByteArrayView &rest)
{
    qsizetype end = 0;
    while (end < rest.size() && rest[end] != '\r' && rest[end] != '\n')
        ++end;
    const QByteArrayView line = rest.first(end);
    qsizetype next = end;
    if (next < rest.size())
        next += rest[next] == '\r' && next + 1 < rest.size() && rest[next + 1] == '\n' ? 2 : 1;
    rest = rest.sliced(next);
    return line;
}

void addAttribute(JarSection &section, const QByteArray &line)
{
    const qsizetype colon = line.indexOf(": ");
    if (colon < 0)
        section.attributes.emplace_back(line, QByteArray());
    else
        section.attributes.emplace_back(line.left(colon), line.mid(colon + 2));
}

/// Reads one section; an empty one at the end of the bytes has no attributes.
JarSection takeSection(QByteArrayView &rest, qsizetype attributeLimit)
{
    JarSection section;
    QByteArrayView start = rest;
    while (!rest.isEmpty() && section.attributes.size() < attributeLimit) {
        QByteArray line = takeLine(rest).toByteArray();
        while (!line.isEmpty() && !rest.isEmpty() && rest[0] == ' ')
            line += takeLine(rest).sliced(1).toByteArray();
        if (!line.isEmpty()) {
            addAttribute(section, line);
        } else if (section.attributes.isEmpty()) {
            start = rest;
        } else {
            break;
        }
    }
    section.bytes = start.first(start.size() - rest.size());
    return section;
}

struct OldDigest
{
    DigestKind kind;
    int minSdk;
};

/// Before API 18 a list in the section itself says which digest to compare.
std::optional<NamedDigest> oldDigest(const JarSection &section, const QByteArray &suffix, int sdk)
{
    static const QHash<QByteArray, OldDigest> known{
        {"MD5", {DigestKind::Md5, 0}},        {"SHA", {DigestKind::Sha1, 0}},
        {"SHA1", {DigestKind::Sha1, 0}},      {"SHA-1", {DigestKind::Sha1, 0}},
        {"SHA-256", {DigestKind::Sha256, 0}}, {"SHA-384", {DigestKind::Sha384, 9}},
        {"SHA-512", {DigestKind::Sha512, 9}}};
    const QByteArray *list = section.attribute("Digest-Algorithms");
    const QList<QByteArray> names =
        list ? list->simplified().split(' ') : QList<QByteArray>{"SHA", "SHA1"};
    for (const QByteArray &name : names) {
        const QByteArray *value = section.attribute(name + suffix);
        const auto digest = known.constFind(name.toUpper());
        if (value && digest != known.constEnd() && digest->minSdk <= sdk)
            return NamedDigest{digest->kind, QByteArray::fromBase64(*value)};
    }
    return std::nullopt;
}

} // namespace

const QByteArray *JarSection::attribute(QByteArrayView name) const
{
    const auto found = std::ranges::find_if(attributes, [name](const auto &each) {
        return each.first.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == attributes.end() ? nullptr : &found->second;
}

QByteArray JarSection::entryName() const
{
    const bool isNamed =
        !attributes.isEmpty() && attributes.first().first.compare("Name", Qt::CaseInsensitive) == 0;
    return isNamed ? attributes.first().second : QByteArray();
}

QList<JarSection> readJarSections(QByteArrayView bytes)
{
    constexpr qsizetype attributeLimit = 1000000;
    QList<JarSection> sections;
    qsizetype attributes = 0;
    while (!bytes.isEmpty() && attributes < attributeLimit) {
        const JarSection section = takeSection(bytes, attributeLimit - attributes);
        attributes += section.attributes.size();
        if (!section.attributes.isEmpty())
            sections << section;
    }
    return sections;
}

QList<NamedDigest> digestsToVerify(const JarSection &section, const QByteArray &suffix,
                                   ApiRange range)
{
    static const QList<std::pair<QByteArray, DigestKind>> strongestFirst{
        {"SHA-512", DigestKind::Sha512},
        {"SHA-384", DigestKind::Sha384},
        {"SHA-256", DigestKind::Sha256},
        {"SHA1", DigestKind::Sha1}};
    constexpr int firstWithStrongest = 18;
    QList<NamedDigest> digests;
    if (range.min < firstWithStrongest) {
        const auto old = oldDigest(section, suffix, range.min);
        if (!old)
            return {};
        digests << *old;
    }
    if (range.max < firstWithStrongest)
        return digests;
    for (const auto &[name, kind] : strongestFirst) {
        if (const QByteArray *value = section.attribute(name + suffix)) {
            const NamedDigest digest{kind, QByteArray::fromBase64(*value)};
            if (!digests.contains(digest))
                digests << digest;
            break;
        }
    }
    return digests;
}

} // namespace numauth::package
