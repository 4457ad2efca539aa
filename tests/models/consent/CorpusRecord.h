#pragma once

#include "models/consent/AttributeTable.h"
#include "models/consent/PageMatrix.h"
#include "tests/support/TestRun.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <algorithm>
#include <array>

namespace numauth::consent {

/// How many cells of each record of the corpus have which verdict, beside what they had when the
/// table in tests/data/consent was written. With NUMAUTH_RECORD set the table is written anew.
class CorpusRecord
{
public:
    explicit CorpusRecord(const QString &platform)
        : m_path(QStringLiteral("%1/tests/data/consent/corpus_%2.json")
                     .arg(tests::sourceFolder(), platform))
    {
    }

    void add(const QString &record, const MatrixResult &result)
    {
        for (const MatrixCell &cell : result.cells) {
            ++m_counts[record][static_cast<size_t>(cell.verdict)];
            ++m_total[static_cast<size_t>(cell.verdict)];
        }
    }

    /// The first record whose counts are others; empty when none is.
    QString difference() const
    {
        if (qEnvironmentVariableIsSet("NUMAUTH_RECORD"))
            write();
        QFile file(m_path);
        if (!file.open(QIODevice::ReadOnly))
            return m_path + QStringLiteral(" cannot be read");
        const QJsonObject known = QJsonDocument::fromJson(file.readAll()).object();
        if (known.size() != m_counts.size())
            return QStringLiteral("the table has %1 records, the corpus %2")
                .arg(known.size())
                .arg(m_counts.size());
        for (auto entry = m_counts.constBegin(); entry != m_counts.constEnd(); ++entry) {
            const QString before = textOf(known.value(entry.key()).toObject());
            const QString now = textOf(json(*entry));
            if (before != now)
                return QStringLiteral("%1 had %2 and has %3").arg(entry.key(), before, now);
        }
        return {};
    }

    QString total() const { return textOf(json(m_total)); }

private:
    using Counts = std::array<int, 4>;

    static QJsonObject json(const Counts &counts)
    {
        QJsonObject object;
        for (Verdict verdict :
             {Verdict::Ok, Verdict::CannotTell, Verdict::NonCompliant, Verdict::Refuses})
            object.insert(verdictId(verdict), counts[static_cast<size_t>(verdict)]);
        return object;
    }

    static QString textOf(const QJsonObject &counts)
    {
        return QString::fromUtf8(QJsonDocument(counts).toJson(QJsonDocument::Compact));
    }

    void write() const
    {
        QStringList lines;
        for (auto entry = m_counts.constBegin(); entry != m_counts.constEnd(); ++entry)
            lines << QStringLiteral("  \"%1\": %2").arg(entry.key(), textOf(json(*entry)));
        QDir().mkpath(QFileInfo(m_path).path());
        QFile file(m_path);
        if (file.open(QIODevice::WriteOnly))
            file.write(
                QStringLiteral("{\n%1\n}\n").arg(lines.join(QStringLiteral(",\n"))).toUtf8());
    }

    QString m_path;
    QMap<QString, Counts> m_counts;
    Counts m_total{};
};

/// Whether the engine's sources read \p attribute, or its row says what it does to the layout.
inline bool isAccountedFor(const Attribute &attribute)
{
    static const QByteArray sources = [] {
        QByteArray all;
        const QDir folder(tests::sourceFolder() + QStringLiteral("/models/consent"));
        for (const QString &name : folder.entryList({QStringLiteral("*.cpp")}, QDir::Files)) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                all += file.readAll();
        }
        return all;
    }();
    return sources.contains('"' + attribute.id.toUtf8() + '"') || !attribute.layoutEffect.isEmpty();
}

} // namespace numauth::consent
