#pragma once

#include "models/consent/ConsentDocument.h"
#include "models/consent/DeviceFile.h"
#include "models/consent/PageMatrix.h"
#include "models/consent/Suppressions.h"
#include "ui/consent/AdviceProver.h"
#include "ui/consent/ElementStates.h"

#include <QMap>
#include <QObject>
#include <QTimer>

#include <memory>

namespace numauth::ui {

/// What the Consent place shows: the open page, the cell on the canvas, the verdicts over all
/// devices. The panels read it and listen; only its document changes the page. GUI thread.
class PageSession : public QObject
{
    Q_OBJECT

public:
    explicit PageSession(std::shared_ptr<const consent::ConsentTables> tables,
                         QObject *parent = nullptr);
    ~PageSession() override;

    const consent::ConsentTables &tables() const { return *m_tables; }
    /// What devices of the workspace showed; the page is laid out anew by it.
    void setCalibrations(const QList<consent::Calibration> &calibrations);
    /// The user's own devices, sets and shares; they are checked like those of the table.
    void setDeviceFile(const consent::DeviceFile &file);
    /// Those of the table, without the user's own.
    const consent::DeviceTable &knownDevices() const { return m_knownDevices; }
    const consent::DeviceFile &deviceFile() const { return m_deviceFile; }
    /// Only the devices of this set are checked; all for an empty or unknown name.
    void setDeviceSet(const QString &name);
    const QString &deviceSet() const { return m_deviceSet; }
    consent::ConsentDocument *document() const { return m_document.get(); }
    /// The open page; an empty one when none is open.
    const consent::ConsentPage &page() const;
    void setDocument(std::unique_ptr<consent::ConsentDocument> document);
    /// The versions that pages are opened with; the newest for a platform without one.
    void setSdkVersions(const QMap<consent::Platform, consent::SdkVersion> &versions);

    const consent::CellState &state() const { return m_state; }
    void setState(const consent::CellState &state);
    const consent::Device &device() const { return m_device; }
    void setDevice(const QString &id);
    /// The device beside the main one; nothing where there is none.
    const consent::Device *pinnedDevice() const;
    void setPinnedDevice(const QString &id);

    /// All devices of the page's platform × three carriers in the current state, also under the
    /// second pop-up where the page has one, and the verdicts there.
    consent::MatrixSelection selection() const;
    const consent::MatrixResult &matrix() const { return m_matrix; }
    /// What the page accepts, and why; not in matrix().
    const QList<consent::SuppressedFinding> &suppressed() const { return m_suppressed; }
    const consent::PageLayout &layout() const { return m_layout; }
    /// Findings of the cell on the canvas.
    const QList<consent::PageFinding> &findings() const { return m_findings; }
    const QList<consent::Device> &devices() const { return m_devices; }

    /// The view that the inspector shows: the one chosen last.
    const QString &selectedElement() const { return m_selected; }
    /// All chosen views, the one chosen last at the end.
    const QStringList &selectedElements() const { return m_selection; }
    /// Chooses one view, or none.
    void select(const QString &elementId);
    void selectAll(const QStringList &elementIds);
    /// Adds the view to the selection or takes it out.
    void toggleSelected(const QString &elementId);
    /// What of the page cannot be picked or is not shown on the canvas.
    ElementStates &elementStates() { return m_elementStates; }
    /// A view is being dragged: what counts is that canvas and verdict follow the pointer.
    void setUnderHand(bool isUnderHand);
    const ElementStates &elementStates() const { return m_elementStates; }

signals:
    void documentChanged();
    /// Other devices are there, or other ones are checked.
    void devicesChanged();
    /// Page, state or device changed: layout, findings and matrix are new.
    void updated();
    /// The same for lists and counts: right after updated(), but while a view is under the hand
    /// only as often as a person can read them.
    void listsDue();
    /// The findings of matrix() advise proven values now.
    void adviceProven();
    void selectionChanged();

private:
    consent::SdkVersion openingSdk() const;
    void recheck();
    void chooseDevices();
    void showDevices();
    void relayout();
    void tellUpdated();
    void askForAdvice();
    void takeAdvice(const QList<consent::GroupedFinding> &findings);
    bool isAccepted(const Finding &finding) const;

    std::shared_ptr<const consent::ConsentTables> m_tables;
    /// Without the devices of the user.
    consent::DeviceTable m_knownDevices;
    consent::DeviceFile m_deviceFile;
    QString m_deviceSet;
    QList<consent::Device> m_devices;
    /// Kept for the pictures and checks that still run with them.
    QList<std::shared_ptr<const consent::ConsentTables>> m_formerTables;
    std::unique_ptr<consent::ConsentDocument> m_document;
    QMap<consent::Platform, consent::SdkVersion> m_sdkVersions;
    consent::CellState m_state;
    consent::Device m_device;
    QString m_pinned;
    consent::MatrixResult m_matrix;
    QList<consent::SuppressedFinding> m_suppressed;
    consent::PageLayout m_layout;
    QList<consent::PageFinding> m_findings;
    QString m_selected;
    QStringList m_selection;
    ElementStates m_elementStates;
    AdviceProver m_prover;
    QTimer m_lists;
    bool m_isUnderHand = false;
    bool m_isAdviceDue = false; ///< the page has changed under the hand
};

} // namespace numauth::ui
