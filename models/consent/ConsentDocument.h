#pragma once

#include "models/base/Result.h"
#include "models/consent/ConsentPage.h"

#include <QObject>
#include <QUndoStack>

#include <memory>
#include <optional>

namespace numauth::consent {

/// A page that is being edited: the page, its file and its undo stack. Only commands change it.
/// GUI thread.
class ConsentDocument : public QObject
{
    Q_OBJECT

public:
    explicit ConsentDocument(const ConsentPage &page, const QString &path = {},
                             QObject *parent = nullptr);
    static Result<std::unique_ptr<ConsentDocument>> open(const QString &path);

    const ConsentPage &page() const { return m_page; }
    const QString &path() const { return m_path; }
    QUndoStack &undoStack() { return m_undoStack; }
    /// SHA-256 of the file as it was read or last written; empty without one.
    const QByteArray &savedHash() const { return m_savedHash; }

    /// Sets or (nothing) removes attributes as one undo step named \p text. Steps with the same
    /// nonzero \p mergeKey (one drag, one run of arrow keys) become one; a step that ends where it
    /// began disappears.
    void setAttributes(const QMap<QString, std::optional<QJsonArray>> &values, const QString &text,
                       int mergeKey = 0);
    void setAttribute(const QString &id, const std::optional<QJsonArray> &value, int mergeKey = 0);
    void addCustomView(const CustomView &view);
    void removeCustomView(const QString &name);
    void setCustomView(const QString &name, const CustomView &view, int mergeKey = 0);
    void moveCustomView(const QString &name, qsizetype to);
    /// What of the page's findings is accepted, as one undo step.
    void setSuppressions(const QJsonArray &suppressions, const QString &text);
    /// The lines that a person put on the page, as one undo step.
    void setGuides(const QJsonArray &guides, const QString &text, int mergeKey = 0);
    /// Replaces the whole page (import, fix, an edit of several views) as one undo step.
    void replacePage(const ConsentPage &page, const QString &text, int mergeKey = 0);

    bool isModified() const { return !m_undoStack.isClean(); }
    /// Writes the file unless it changed on disk since it was read: then an Error says so and
    /// nothing is written, unless \p overwrite.
    Result<> save(bool overwrite = false);
    Result<> saveAs(const QString &path);
    /// Whether the file holds other bytes than were read or written last; false without a file.
    bool isChangedOnDisk() const;
    /// The page in the file as it is now; only looks.
    Result<ConsentPage> pageOnDisk() const;
    /// Takes the file's page as one undo step; the document is then as saved.
    Result<> reload();
    /// From now on the file's change is known: the next save() replaces it.
    void keepOverDisk();
    /// What differs from \p other: attributes and `custom:<name>`.
    QStringList differencesFrom(const ConsentPage &other) const;

signals:
    /// The page is another one now; \p ids are the attributes or `custom:<name>` that differ.
    void pageChanged(const QStringList &ids);
    void pathChanged();

private:
    friend class PageCommand;
    void apply(const ConsentPage &page);

    ConsentPage m_page;
    QString m_path;
    QByteArray m_savedHash;
    QUndoStack m_undoStack;
};

} // namespace numauth::consent
