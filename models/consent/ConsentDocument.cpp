#include "models/consent/ConsentDocument.h"

#include "models/base/AtomicFile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QUndoCommand>

#include <algorithm>

namespace numauth::consent {

namespace {

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// The page in \p bytes; one without a name has that of its file.
Result<ConsentPage> readPage(const QByteArray &bytes, const QString &path)
{
    Result<ConsentPage> page = ConsentPage::read(bytes, path);
    if (page && page->name.isEmpty())
        page->name = QFileInfo(path).completeBaseName();
    return page;
}

QHash<QString, qsizetype> placesOf(const QList<CustomView> &views)
{
    QHash<QString, qsizetype> places;
    for (qsizetype index = 0; index < views.size(); ++index)
        places.insert(views.at(index).name, index);
    return places;
}

/// Views that were added, removed, changed, or moved in the order.
QStringList differingViews(const QList<CustomView> &before, const QList<CustomView> &after)
{
    QStringList ids;
    const auto old = placesOf(before);
    const auto now = placesOf(after);
    const bool countsOrder = before.size() == after.size();
    for (const CustomView &view : after) {
        const qsizetype place = old.value(view.name, -1);
        const bool isMoved = countsOrder && place != now.value(view.name);
        if (place < 0 || isMoved || before.at(place) != view)
            ids << QStringLiteral("custom:") + view.name;
    }
    for (const CustomView &view : before) {
        if (!now.contains(view.name))
            ids << QStringLiteral("custom:") + view.name;
    }
    return ids;
}

QStringList differingIds(const ConsentPage &before, const ConsentPage &after)
{
    QStringList ids;
    QStringList names = before.attributes.keys() + after.attributes.keys();
    names.removeDuplicates();
    for (const QString &name : std::as_const(names)) {
        if (before.attributes.value(name) != after.attributes.value(name) ||
            before.isSet(name) != after.isSet(name))
            ids << name;
    }
    return ids + differingViews(before.customViews, after.customViews);
}

} // namespace

/// One undo step: the page before and after it. Pages are small values that share what they have in
/// common, so whole pages cost little and every edit has the same simple shape.
class PageCommand : public QUndoCommand
{
public:
    PageCommand(ConsentDocument &document, const ConsentPage &after, const QString &text,
                int mergeKey)
        : QUndoCommand(text), m_document(document), m_before(document.page()), m_after(after),
          m_mergeKey(mergeKey)
    {
    }

    void undo() override { m_document.apply(m_before); }
    void redo() override { m_document.apply(m_after); }
    int id() const override { return m_mergeKey == 0 ? -1 : m_mergeKey; }

    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = dynamic_cast<const PageCommand *>(other);
        if (!next || next->m_mergeKey != m_mergeKey)
            return false;
        m_after = next->m_after;
        setText(next->text());
        setObsolete(m_after == m_before);
        return true;
    }

private:
    ConsentDocument &m_document;
    ConsentPage m_before;
    ConsentPage m_after;
    int m_mergeKey;
};

ConsentDocument::ConsentDocument(const ConsentPage &page, const QString &path, QObject *parent)
    : QObject(parent), m_page(page), m_path(path)
{
    if (const Result<QByteArray> bytes = AtomicFile::read(path))
        m_savedHash = hashOf(*bytes);
}

Result<std::unique_ptr<ConsentDocument>> ConsentDocument::open(const QString &path)
{
    const Result<QByteArray> bytes = AtomicFile::read(path);
    if (!bytes)
        return bytes.error();
    const Result<ConsentPage> page = readPage(*bytes, path);
    if (!page)
        return page.error();
    return std::make_unique<ConsentDocument>(*page, path);
}

void ConsentDocument::setAttributes(const QMap<QString, std::optional<QJsonArray>> &values,
                                    const QString &text, int mergeKey)
{
    ConsentPage after = m_page;
    for (auto entry = values.constBegin(); entry != values.constEnd(); ++entry) {
        if (entry.value())
            after.attributes.insert(entry.key(), *entry.value());
        else
            after.attributes.remove(entry.key());
    }
    if (after != m_page)
        m_undoStack.push(new PageCommand(*this, after, text, mergeKey));
}

void ConsentDocument::setAttribute(const QString &id, const std::optional<QJsonArray> &value,
                                   int mergeKey)
{
    setAttributes({{id, value}}, value ? tr("Set %1").arg(id) : tr("Reset %1").arg(id), mergeKey);
}

void ConsentDocument::setSuppressions(const QJsonArray &suppressions, const QString &text)
{
    ConsentPage after = m_page;
    after.suppressions = suppressions;
    if (after != m_page)
        m_undoStack.push(new PageCommand(*this, after, text, 0));
}

void ConsentDocument::addCustomView(const CustomView &view)
{
    ConsentPage after = m_page;
    after.customViews << view;
    m_undoStack.push(new PageCommand(*this, after, tr("Add %1").arg(view.name), 0));
}

void ConsentDocument::removeCustomView(const QString &name)
{
    ConsentPage after = m_page;
    after.customViews.removeIf([&name](const CustomView &view) { return view.name == name; });
    if (after != m_page)
        m_undoStack.push(new PageCommand(*this, after, tr("Remove %1").arg(name), 0));
}

void ConsentDocument::setCustomView(const QString &name, const CustomView &view, int mergeKey)
{
    ConsentPage after = m_page;
    const auto found = std::ranges::find(after.customViews, name, &CustomView::name);
    if (found == after.customViews.end() || *found == view)
        return;
    *found = view;
    m_undoStack.push(new PageCommand(*this, after, tr("Change %1").arg(view.name), mergeKey));
}

void ConsentDocument::moveCustomView(const QString &name, qsizetype to)
{
    ConsentPage after = m_page;
    const auto found = std::ranges::find(after.customViews, name, &CustomView::name);
    if (found == after.customViews.end())
        return;
    const qsizetype from = found - after.customViews.begin();
    after.customViews.move(from, std::clamp<qsizetype>(to, 0, after.customViews.size() - 1));
    if (after != m_page)
        m_undoStack.push(new PageCommand(*this, after, tr("Reorder %1").arg(name), 0));
}

void ConsentDocument::setGuides(const QJsonArray &guides, const QString &text, int mergeKey)
{
    ConsentPage after = m_page;
    after.guides = guides;
    replacePage(after, text, mergeKey);
}

void ConsentDocument::replacePage(const ConsentPage &page, const QString &text, int mergeKey)
{
    if (page != m_page)
        m_undoStack.push(new PageCommand(*this, page, text, mergeKey));
}

void ConsentDocument::apply(const ConsentPage &page)
{
    const QStringList ids = differingIds(m_page, page);
    m_page = page;
    emit pageChanged(ids);
}

Result<> ConsentDocument::save(bool overwrite)
{
    if (m_path.isEmpty())
        return Error{Error::Code::Usage, tr("The page has no file yet; choose where to save it.")};
    if (!overwrite && QFileInfo::exists(m_path)) {
        const Result<QByteArray> onDisk = AtomicFile::read(m_path);
        if (onDisk && hashOf(*onDisk) != m_savedHash)
            return Error{
                Error::Code::Environment,
                tr("%1 was changed by another program since it was read; reload it or save "
                   "under another name.")
                    .arg(QDir::toNativeSeparators(m_path))};
    }
    const QByteArray bytes = m_page.write();
    Result<> written = AtomicFile::write(m_path, bytes);
    if (!written)
        return written;
    m_savedHash = hashOf(bytes);
    m_undoStack.setClean();
    return {};
}

bool ConsentDocument::isChangedOnDisk() const
{
    const Result<QByteArray> onDisk = AtomicFile::read(m_path);
    return !m_path.isEmpty() && onDisk && hashOf(*onDisk) != m_savedHash;
}

Result<ConsentPage> ConsentDocument::pageOnDisk() const
{
    const Result<QByteArray> bytes = AtomicFile::read(m_path);
    return bytes ? readPage(*bytes, m_path) : bytes.error();
}

Result<> ConsentDocument::reload()
{
    // One look at the file: page and hash are of the same bytes.
    const Result<QByteArray> bytes = AtomicFile::read(m_path);
    if (!bytes)
        return bytes.error();
    const Result<ConsentPage> page = readPage(*bytes, m_path);
    if (!page)
        return page.error();
    replacePage(*page, tr("Reload from disk"));
    m_savedHash = hashOf(*bytes);
    m_undoStack.setClean();
    return {};
}

void ConsentDocument::keepOverDisk()
{
    if (const Result<QByteArray> onDisk = AtomicFile::read(m_path))
        m_savedHash = hashOf(*onDisk);
    // There is something to save now, whatever was undone.
    m_undoStack.resetClean();
}

QStringList ConsentDocument::differencesFrom(const ConsentPage &other) const
{
    return differingIds(other, m_page);
}

Result<> ConsentDocument::saveAs(const QString &path)
{
    const QString before = std::exchange(m_path, path);
    Result<> written = save(true);
    if (!written)
        m_path = before;
    else
        emit pathChanged();
    return written;
}

} // namespace numauth::consent
