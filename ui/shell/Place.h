#pragma once

#include "ui/widgets/TaskBar.h"
#include "ui/widgets/Toast.h"
#include "ui/widgets/Verdict.h"

#include <QList>
#include <QMainWindow>
#include <QString>
#include <QStringList>

class QAction;
class QUndoStack;

namespace numauth::shell {

/// How many things of a place have which verdict.
struct VerdictCounts
{
    int refuses = 0;
    int nonCompliant = 0;
    int cannotTell = 0;

    friend bool operator==(const VerdictCounts &, const VerdictCounts &) = default;
};

/// The menus of the window. A menu without entries is not shown.
enum class MenuId { File, Edit, View, Page, Calls, Tools, Window, Help };

/// An action that a place adds to a menu while it is open. The palette finds all of them.
struct PlaceAction
{
    MenuId menu = MenuId::Edit;
    /// Owned by the place; its text, icon, keys and state are what the menu shows.
    QAction *action = nullptr;
    /// A line before it in the menu.
    bool startsGroup = false;
};

/// Something a place can open by name from the palette: a page, a device, an operation, a code.
struct Thing
{
    /// Given back to Place::openThing().
    QString id;
    /// `page`, `device`, …: the icon of the set, and the section it stands in, translated.
    QString iconName;
    QString section;
    QString name;
    /// Muted text behind the name.
    QString detail;
    /// Further words that find it: the other language, a code.
    QStringList keywords;
};

/// One place of the window: an inner main window with its own toolbar, banner and docks. It hears
/// of a new language and theme as every widget does (QEvent::LanguageChange, PaletteChange).
class Place : public QMainWindow
{
    Q_OBJECT

public:
    explicit Place(QWidget *parent = nullptr);

    /// `scheme`, `consent`, `cloud`: names settings, object names and `--place`.
    virtual QString id() const = 0;
    virtual QString iconName() const = 0;
    /// The word of the rail in the current language.
    virtual QString title() const = 0;
    /// What the window's title must say whatever place is open; empty for nothing. After a change
    /// titleChanged() is due.
    virtual QString windowNote() const { return {}; }
    /// Counted for the rail's badge (refusals) and the status bar.
    virtual VerdictCounts counts() const { return {}; }
    /// Shows the list of what has \p verdict: a click on a count.
    virtual void showVerdict(ui::Verdict verdict);
    /// The undo stack of what is open now; null where nothing can be undone.
    virtual QUndoStack *undoStack() const { return nullptr; }
    virtual QList<PlaceAction> menuActions() const { return {}; }
    /// Actions of the place whose keys the user may change: those of the menus, and all that came
    /// with keys.
    QList<QAction *> keyedActions() const;
    /// What the palette can open here.
    virtual QList<Thing> things() const { return {}; }
    virtual void openThing(const QString &id);

    /// Whether this place reads \p path; looks at the name and at most at the file's first bytes.
    virtual bool canTake(const QString &path) const;
    /// What will happen to \p path when it is dropped, in one sentence.
    virtual QString dropText(const QString &path) const;
    virtual void take(const QStringList &paths);

    /// Stops the task that was reported with this id.
    virtual void cancelTask(const QString &id);
    /// What F5 and Shift+F5 do; null where nothing can be run.
    virtual QAction *runAction() const { return nullptr; }

    /// Docks, widths and filters, to be kept per user.
    virtual QByteArray layoutState() const;
    virtual void restoreLayout(const QByteArray &state);
    /// Puts docks and widths back as they were when the place was made.
    void resetLayout();

signals:
    void countsChanged();
    void titleChanged();
    /// Another document is open: undo stack, actions and things differ.
    void contentChanged();
    /// A short sentence for the status bar. Never an error.
    void statusMessage(const QString &text);
    void toastRequested(const numauth::ui::ToastMessage &message);
    void taskChanged(const numauth::ui::TaskState &task);
    /// Asks the window to open another place, and there the thing \p thingId unless it is empty.
    void placeRequested(const QString &placeId, const QString &thingId);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QByteArray m_firstState;
};

} // namespace numauth::shell
