#pragma once

#include "ui/consent/PageAutosave.h"
#include "ui/consent/PageFileWatch.h"
#include "ui/shell/Place.h"

class QStackedWidget;

namespace numauth::ui {

class AttributesDialog;
class CanvasActions;
class CaptureDialog;
class CellKeys;
class CellToolBar;
class Chip;
class CustomViewPanel;
class FixDialog;
class InspectorPanel;
class MatrixPanel;
class PageCanvas;
class PageCommands;
class PageMemory;
class PageRecovery;
class ProblemsPanel;
class SidePanel;
class VerdictBanner;
class VerdictTally;

/// The Consent place: canvas, outline, devices, inspector and problems of the open page.
class ConsentPlace : public shell::Place
{
    Q_OBJECT

public:
    explicit ConsentPlace(std::shared_ptr<const consent::ConsentTables> tables,
                          QWidget *parent = nullptr);
    ~ConsentPlace() override;

    QString id() const override { return QStringLiteral("consent"); }
    QString iconName() const override { return QStringLiteral("consent"); }
    QString title() const override;
    shell::VerdictCounts counts() const override;
    void showVerdict(Verdict verdict) override;
    QUndoStack *undoStack() const override;
    QList<shell::PlaceAction> menuActions() const override;
    QList<shell::Thing> things() const override;
    void openThing(const QString &id) override;
    bool canTake(const QString &path) const override;
    QString dropText(const QString &path) const override;
    void take(const QStringList &paths) override;

    /// Shows the pages of `<folder>/pages` and opens the first; an empty folder closes all.
    void openWorkspace(const QString &folder);
    /// The SDK of an app that was checked, `android` or `ios`: pages of that platform are judged by
    /// the newest version known up to it.
    void useSdk(const QString &platform, const QString &version);
    Result<> openPage(const QString &path);
    /// Writes the page if it was edited.
    Result<> save();
    bool isModified() const;

    PageSession &session() { return m_session; }
    PageCanvas *canvas() const { return m_canvas; }
    CanvasActions *canvasActions() const { return m_canvasActions; }
    /// Lays a screenshot or design over the page; refused with a sentence.
    void openPicture(const QString &path);
    InspectorPanel *inspector() const { return m_inspector; }
    SidePanel *side() const { return m_side; }
    ProblemsPanel *problems() const { return m_problems; }
    VerdictBanner *banner() const { return m_banner; }
    MatrixPanel *matrix() const { return m_matrix; }
    PageCommands *commands() const { return m_commands; }
    PageRecovery *recovery() const { return m_recovery; }
    /// The page on one device, or over all of them.
    void setShowsMatrix(bool isShown);
    /// Opens the dialog that proposes the smallest change.
    FixDialog *openFix();
    /// What a device reported of the page, beside the page; null where it is refused.
    CaptureDialog *openDump(const QString &path);
    /// A form over attributes; null without a page or attributes.
    AttributesDialog *openForm(const QStringList &attributeIds);

    QByteArray layoutState() const override;

signals:
    /// Unsaved edits were put on disk.
    void autosaved(const QDateTime &time);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void layOut();
    void makeActions();
    void addDock(const QString &name, Qt::DockWidgetArea area, QWidget *content, QWidget *head);
    void connectCanvas();
    void choosePicture();
    void chooseDump();
    /// Views of an Android layout file or of a device's dump.
    void openXml(const QString &path);
    void readCalibrations();
    void chooseFirstDevice();
    void takeOutsideChange();
    void showVerdictBanner();
    void showDeviceCount();
    void showMatrixBanner();
    void openCell(const QString &deviceId, const consent::CellState &state);
    void showPages();
    void refuse(const Error &error);
    void retranslate();
    void orderTabsLater();

    PageSession m_session;
    PageAutosave m_autosave{m_session};
    PageFileWatch m_fileWatch{m_session};
    /// A question about the changed file is open.
    bool m_isAsking = false;
    QString m_folder;
    PageCommands *m_commands;
    PageRecovery *m_recovery;
    CellToolBar *m_toolBar;
    VerdictBanner *m_banner;
    VerdictTally *m_tally;
    Chip *m_deviceChip;
    Chip *m_evidenceChip;
    PageCanvas *m_canvas;
    CanvasActions *m_canvasActions;
    CellKeys *m_keys;
    CustomViewPanel *m_customView;
    QStackedWidget *m_properties = nullptr;
    SidePanel *m_side;
    InspectorPanel *m_inspector;
    ProblemsPanel *m_problems;
    QAction *m_failingOnly;
    QAction *m_fit;
    QAction *m_actualSize;
    QAction *m_zoomSelection;
    QAction *m_zones;
    QAction *m_pin;
    QAction *m_showMatrix;
    QAction *m_fix;
    QWidget *m_canvasBar = nullptr;
    QStackedWidget *m_views = nullptr;
    MatrixPanel *m_matrix;
    /// Docks as they stood before the matrix took their room; empty while the canvas shows.
    QByteArray m_canvasLayout;
    /// Ends first: it writes what the others show.
    std::unique_ptr<PageMemory> m_memory;
};

} // namespace numauth::ui
